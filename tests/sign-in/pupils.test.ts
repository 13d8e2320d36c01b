import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pools } from '#platform/database/pools.ts';
import { asSystem } from '#platform/database/session.ts';
import {
	isEasyPin,
	makeCard,
	makePin,
	openCard,
	revokeCard,
	setPin,
	signInWithPin
} from '#platform/identity/group-card.ts';
import { findSession } from '#platform/identity/session.ts';
import { handOver, type Running } from '#platform/running.ts';
import { findNewPin } from '#modules/inloggen/server/new-pin.ts';
import { endCard, renewCard, renewPin, viewCard } from '#modules/inloggen/server/card.ts';
import type { FreshDatabase } from '../support/database.ts';
import { as, closeTestDatabase, makeSchool, openTestDatabase, type TestSchool } from '../support/school.ts';

const device = { address: '192.0.2.9', agent: '' };
let database: FreshDatabase;
let school: TestSchool;
let token: string;

beforeAll(async () => {
	database = await openTestDatabase();
	handOver({ secret: 'a secret of the tests, thirty-two long' } as Running);
	school = await makeSchool();
	// A card holds for today, the real one.
	await asSystem(({ sql }) => sql`update group_member set from_on = '2020-01-01', until_on = null`);
	token = await makeCard({ schoolId: school.schoolId, groupId: school.groups['2B'] });
	await setPin({ schoolId: school.schoolId, personId: school.pupils.jayden }, '4071');
});
afterAll(() => closeTestDatabase(database));

const signIn = (personId: string, pin: string, card = token) => signInWithPin(card, personId, pin, device);
const unlock = () => pools().auth`delete from attempt`;

describe('a pupil', () => {
	test('comes in with the card, the own name and the PIN, for ten hours', async () => {
		const outcome = await signIn(school.pupils.jayden, '4071');
		if (outcome.state !== 'in') throw new Error(outcome.state);
		expect(await findSession(outcome.token)).toMatchObject({
			state: 'valid',
			actor: { personId: school.pupils.jayden, kind: 'leerling' }
		});
		const [session] = await pools()
			.auth`select round(extract(epoch from "expiresAt" - now()) / 60)::int as minutes from session`;
		expect(session!.minutes).toBe(600);
	});

	test.each<[string, () => [string, string, string?]]>([
		['with a wrong PIN', () => [school.pupils.jayden, '4072']],
		['without a PIN of the own', () => [school.pupils.noor, '4071']]
	])('does not come in %s', async (_, attempt) => {
		await unlock();
		const [personId, pin] = attempt();
		expect(await signIn(personId, pin)).toEqual({ state: 'wrong' });
	});

	test('of another group, or with no card of ours, gets nothing', async () => {
		expect(await signIn(school.pupils.finn, '4071')).toEqual({ state: 'ended' });
		expect(await signIn(school.pupils.jayden, '4071', 'made-up')).toEqual({ state: 'ended' });
	});

	test('waits after a few wrong PINs, and one PIN cannot be tried on the whole group', async () => {
		await unlock();
		for (let i = 0; i < 3; i++) await signIn(school.pupils.jayden, '0000');
		expect((await signIn(school.pupils.jayden, '4071')).state).toBe('wait');
		await unlock();
		for (let i = 0; i < 13; i++) {
			await signIn(school.pupils.jayden, '0000');
			await pools().auth`delete from attempt where subject like 'pupil:%'`;
		}
		expect((await signIn(school.pupils.noor, '0000')).state).toBe('wait');
		await unlock();
	});
});

describe('the card', () => {
	test('tells a first name and one letter, and no more', async () => {
		expect((await openCard(token))!.pupils.map(({ name }) => name)).toEqual(['Jayden W.', 'Noor B.']);
	});

	test.each<[string, string[], string[]]>([
		['two of one first name', ['Noor Wolters', 'Noor Bakker'], ['Noor B.', 'Noor W.']],
		['and of one first letter', ['Noor Bakker', 'Noor Brink'], ['Noor Ba.', 'Noor Br.']],
		['and one whose name is the start of the other', ['Noor Bakker', 'Noor Bak'], ['Noor Bak', 'Noor Bakk.']],
		['and of the same name', ['Noor Bakker', 'Noor Bakker'], ['Noor Bakker', 'Noor Bakker']]
	])('gives as many letters as needed: %s', async (_, people, names) => {
		const { jayden, noor } = school.pupils;
		const rename = (id: string, name: string) => {
			const [givenName, familyName] = name.split(' ');
			return asSystem(
				({ sql }) => sql`update person set given_name = ${givenName!}, family_name = ${familyName!} where id = ${id}`
			);
		};
		await rename(jayden, people[0]!);
		await rename(noor, people[1]!);
		expect((await openCard(token))!.pupils.map(({ name }) => name)).toEqual(names);
		await rename(jayden, 'Jayden Wolters');
		await rename(noor, 'Noor Bakker');
	});

	test('stops with a new one, and when it is taken away', async () => {
		const group = { schoolId: school.schoolId, groupId: school.groups['3A'] };
		const former = await makeCard(group);
		const present = await makeCard(group);
		expect(await openCard(former)).toBeUndefined();
		expect(await openCard(present)).toBeDefined();
		await revokeCard(group);
		expect(await openCard(present)).toBeUndefined();
	});

	test('is kept by the mentor of the group and the administration, and by nobody else', async () => {
		const url = new URL('http://zicht.example.nl/');
		const group = school.groups['2B'];
		const view = (who: keyof TestSchool['actors']) =>
			as(school.actors[who], (db) => viewCard(db, school.actors[who], group, url));
		for (const who of ['mentor', 'administratie'] as const) {
			expect((await view(who)).pupils.map(({ name, hasPin }) => [name, hasPin])).toEqual([
				['Jayden Wolters', true],
				['Noor Bakker', false]
			]);
		}
		for (const who of ['otherMentor', 'stagiair', 'directeur', 'pupil', 'parent'] as const) {
			await expect(view(who)).rejects.toMatchObject({ name: 'NotFound' });
		}
	});

	test('a mentor gives a PIN to pupils of the own group only, and it is written down without the PIN', async () => {
		const { mentor } = school.actors;
		const give = (pupilId: string, pin: string) =>
			as(mentor, (db) => renewPin(db, mentor, school.groups['2B'], pupilId, pin));
		expect(await give(school.pupils.noor, '')).toMatch(/^\d{4}$/);
		await expect(give(school.pupils.noor, '1234')).rejects.toMatchObject({ errors: { pin: 'inloggen_pin_easy' } });
		await expect(give(school.pupils.finn, '')).rejects.toMatchObject({ name: 'NotFound' });
		const log = await asSystem(({ sql }) => sql`select detail from audit where act = 'inloggen.renew_pin'`);
		expect(log).toEqual([{ detail: { isChosen: false } }]);
	});

	test('a pupil is told of a PIN that somebody else gave, and nobody else is', async () => {
		const { pupil, mentor, parent } = school.actors;
		const told = (actor: typeof pupil) => as(actor, (db) => findNewPin(db, actor));
		expect(await told(pupil)).toBeUndefined();
		await as(mentor, (db) => renewPin(db, mentor, school.groups['2B'], pupil.personId, ''));
		expect(await told(pupil)).toEqual({ at: expect.any(Date), by: 'Mirjam Hoekstra' });
		expect(await told(parent)).toBeUndefined();
	});

	test('making and ending it is written down', async () => {
		const { mentor } = school.actors;
		await as(mentor, (db) => renewCard(db, mentor, school.groups['2B']));
		await as(mentor, (db) => endCard(db, mentor, school.groups['2B']));
		const log = await asSystem(
			({ sql }) => sql<{ act: string }[]>`select act from audit where act like '%card' order by number`
		);
		expect(log.map(({ act }) => act)).toEqual(['inloggen.renew_card', 'inloggen.end_card']);
	});
});

test.each([
	['0000', true],
	['1234', true],
	['4321', true],
	['1357', false],
	['4071', false],
	['112233', false]
])('PIN %s is easy: %s', (pin, easy) => {
	expect(isEasyPin(pin)).toBe(easy);
});

test('a made PIN is not easy', () => {
	for (let i = 0; i < 200; i++) expect(isEasyPin(makePin())).toBe(false);
});
