// What every morning tells.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { closeTestDatabase, openTestDatabase } from '../../../../tests/support/school.ts';
import type { Tell } from './change/tell.ts';
import { remindAll } from './jobs.ts';
import { running, startTalkToTell, type TalkToTell } from './mail/talk-to-tell.fixture.ts';

let database: FreshDatabase;
let talk: TalkToTell;
beforeAll(async () => {
	database = await openTestDatabase();
	running();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => void (talk = await startTalkToTell()));

const told = async (day: string) => {
	await remindAll(day);
	return (await talk.taken<Tell>('gesprekken.tell')).map(({ news }) => news);
};

test('a talk in two days is told once; when it moves, again', async () => {
	await talk.invite();
	await talk.setTime('2026-11-20T14:00:00+01:00');
	await talk.taken('gesprekken.tell');
	expect(await told('2026-11-17')).toEqual([]);
	expect(await told('2026-11-18')).toEqual(['reminder']);
	expect(await told('2026-11-19')).toEqual([]);
	await talk.setTime('2026-11-21T10:00:00+01:00');
	expect(await told('2026-11-19')).toEqual(['reminder']);
});

test('who picked nothing is asked again as often as the school says, and no more', async () => {
	await talk.offerTime();
	await talk.invite();
	await talk.taken('gesprekken.tell');
	await talk.invitedAt('2026-11-09T10:00:00Z');
	expect(await told('2026-11-15')).toEqual([]);
	expect(await told('2026-11-16')).toEqual(['choose']);
	expect(await told('2026-11-22')).toEqual([]);
	expect(await told('2026-11-23')).toEqual(['choose']);
	expect(await told('2026-12-20')).toEqual([]);
});

test('nobody is asked to pick when there is nothing left to pick', async () => {
	await talk.invite();
	await talk.taken('gesprekken.tell');
	await talk.invitedAt('2026-11-09T10:00:00Z');
	expect(await told('2026-11-23')).toEqual([]);
});
