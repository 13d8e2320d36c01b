import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../tests/support/database.ts';
import { closeTestDatabase, openTestDatabase } from '../../../tests/support/school.ts';
import { accountSubject, addressSubject, forgive, networkOf, takeAttempt, takeBack, waitSeconds } from './limits.ts';

const { limit } = accountSubject('an@delinde.example.nl');

test.each([
	[0, 0],
	[3, 0],
	[4, 2],
	[5, 4],
	[9, 64],
	[10, 900],
	[400, 900]
])('after %i failures on an account: wait %i seconds', (failures, seconds) => {
	expect(waitSeconds(failures, limit)).toBe(seconds);
});

test.each([
	['192.0.2.7', '192.0.2.7'],
	['::ffff:192.0.2.7', '192.0.2.7'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
	['2001:db8::1', '2001:db8:0:0'],
	['2001:0db8:0001:0002::9', '2001:db8:1:2'],
	['::1', '0:0:0:0'],
	['', '']
])('%s counts as %s', (address, network) => {
	expect(networkOf(address)).toBe(network);
});

describe('in the database', () => {
	let database: FreshDatabase;
	beforeAll(async () => {
		database = await openTestDatabase();
	});
	afterAll(() => closeTestDatabase(database));

	const at = (seconds: number) => new Date(Date.UTC(2026, 10, 16, 9) + seconds * 1000);
	const failTimes = async (email: string, times: number) => {
		for (let i = 0; i < times; i++) await takeAttempt([accountSubject(email)], at(i * 100));
	};

	test('ten failures lock for a quarter of an hour, also for who has the right password', async () => {
		await failTimes('ten@example.nl', 10);
		expect(await takeAttempt([accountSubject('ten@example.nl')], at(901))).toEqual(at(900 + 900));
		expect(await takeAttempt([accountSubject('ten@example.nl')], at(1801))).toBeUndefined();
	});

	test('too much from one address stops every account behind it, and not those elsewhere', async () => {
		const subjects = (n: number, address: string) => [accountSubject(`a${n}@example.nl`), addressSubject(address)];
		for (let i = 0; i < 31; i++) await takeAttempt(subjects(i, '192.0.2.1'), at(0));
		expect(await takeAttempt(subjects(99, '192.0.2.1'), at(1))).toEqual(at(2));
		expect(await takeAttempt(subjects(99, '192.0.2.2'), at(1))).toBeUndefined();
	});

	test('a hundred at once get no further than ten after one another', async () => {
		const answers = await Promise.all(
			Array.from({ length: 100 }, () => takeAttempt([accountSubject('burst@example.nl')], at(0)))
		);
		expect(answers.filter((until) => until === undefined).length).toBeLessThanOrEqual(10);
	});

	test('the owner who came in begins again; one attempt taken back leaves the others', async () => {
		await failTimes('owner@example.nl', 9);
		await takeBack(accountSubject('owner@example.nl'));
		expect(await takeAttempt([accountSubject('owner@example.nl')], at(801))).toBeUndefined();
		expect(await takeAttempt([accountSubject('owner@example.nl')], at(802))).toBeInstanceOf(Date);
		await forgive(accountSubject('owner@example.nl'));
		expect(await takeAttempt([accountSubject('owner@example.nl')], at(803))).toBeUndefined();
	});
});
