// Whether a consent is in force is a fact that the database keeps, and a rule that the screens ask (S2).
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSystem, type Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { addConsent, addConsentAnswer, partnerOf } from '../../../../tests/support/consents.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { listCovered } from './read/covers.ts';
import { answers, isInForce, stateOn, type Answer, type ConsentFacts } from '../toestemming.ts';

let database: FreshDatabase;
let school: TestSchool;
let partners: { one: string; other: string };
beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
	partners = await asSystem(async (db) => {
		const rows = await db.sql<
			{ id: string }[]
		>`select id from partner where school_id = ${school.schoolId} order by key limit 2`;
		return { one: rows[0]!.id, other: rows[1]!.id };
	});
});
afterAll(() => closeTestDatabase(database));

const undone = new Error('undone');
/** Nothing of it stays. */
async function tried<Found>(work: (db: Db) => Promise<Found>): Promise<Found> {
	let found: { is: Found } | undefined;
	await asSystem(async (db) => {
		found = { is: await work(db) };
		throw undone;
	}).catch((problem: unknown) => {
		if (problem !== undone) throw problem;
	});
	return found!.is;
}

/** Days from 1 November: small numbers shrink well. */
const dayOf = (day: number) => addDays('2026-11-01', day);
const days = 20;

const day = fc.integer({ min: 0, max: days });
const worlds = fc.record({
	fromOn: fc.integer({ min: 0, max: 8 }),
	lasts: fc.integer({ min: 2, max: days }),
	endedOn: fc.option(day, { freq: 4 }),
	/** Many days before the first means: 14 all the time. */
	sixteenOn: fc.oneof(fc.constant(900), day, fc.constant(-400)),
	custody: fc.array(
		fc.record({
			who: fc.constantFrom('mother' as const, 'father' as const),
			fromOn: fc.constantFrom(-100, -100, 4, 9),
			lasts: fc.constantFrom(null, null, 103, 6)
		}),
		{ maxLength: 3 }
	),
	said: fc.array(
		fc.record({
			who: fc.constantFrom('mother' as const, 'mother' as const, 'father' as const, 'pupil' as const),
			answer: fc.constantFrom<Answer>('gives', 'gives', 'gives', ...answers),
			on: day
		}),
		{ maxLength: 7 }
	)
});
type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never;

const bornOn = (world: World) => {
	const [year, rest] = [Number(dayOf(world.sixteenOn).slice(0, 4)) - 16, dayOf(world.sixteenOn).slice(4)];
	return `${year}${rest}`;
};

const factsOf = (world: World, people: Record<'mother' | 'father' | 'pupil', string>): ConsentFacts => ({
	fromOn: dayOf(world.fromOn),
	untilOn: dayOf(world.fromOn + world.lasts),
	endedOn: world.endedOn === null ? null : dayOf(world.endedOn),
	pupil: { personId: people.pupil, bornOn: bornOn(world) },
	custody: world.custody.map(({ who, fromOn, lasts }) => ({
		personId: people[who],
		fromOn: dayOf(fromOn),
		untilOn: lasts === null ? null : dayOf(fromOn + lasts)
	})),
	said: world.said.map(({ who, answer, on }) => ({ personId: people[who], answer, saidOn: dayOf(on) }))
});

test('what the database keeps is what the rule says, on each day', async () => {
	const people = { mother: school.parents.jayden, father: school.parents.jaydensFather, pupil: school.pupils.jayden };
	const every = Array.from({ length: days + 12 }, (_, at) => dayOf(at - 2));
	const states = new Set<string>();
	let held = 0;
	for (const world of fc.sample(worlds, { seed: 20261116, numRuns: 150 })) {
		const facts = factsOf(world, people);
		const { kept, told } = await tried((db) => daysKept(db, facts, every));
		const ruled = every.filter((on) => isInForce(facts, on));
		expect(kept, JSON.stringify(facts)).toEqual(ruled);
		if (ruled.length > 0) held++;
		const stated = every.map((on) => stateOn(facts, on));
		expect(told, JSON.stringify(facts)).toEqual(stated);
		for (const state of stated) states.add(state);
	}
	expect(held).toBeGreaterThan(15);
	expect(states.size).toBe(5);
});

/** The custody changes last: the consent follows it too. */
async function daysKept(db: Db, facts: ConsentFacts, every: readonly string[]) {
	const { sql } = db;
	const { schoolId, pupils } = school;
	const consentId = await addConsent(db, school, { fromOn: facts.fromOn, untilOn: facts.untilOn });
	for (const [at, row] of facts.said.entries()) {
		const createdAt = `2026-11-16T10:00:${String(at).padStart(2, '0')}Z`;
		await addConsentAnswer(db, school, { consentId, ...row, createdAt });
	}
	if (facts.endedOn)
		await sql`update consent set ended_on = ${facts.endedOn}, ended_by_id = ${school.people.mentor}, end_reason = 'Niet meer nodig' where id = ${consentId}`;
	await sql`update pupil set born_on = ${facts.pupil.bornOn} where school_id = ${schoolId} and id = ${pupils.jayden}`;
	await sql`delete from contact where school_id = ${schoolId} and pupil_id = ${pupils.jayden}`;
	for (const { personId, fromOn, untilOn } of facts.custody)
		await sql`
			insert into contact (school_id, id, pupil_id, person_id, relation, has_custody, from_on, until_on)
			values (${schoolId}, gen_random_uuid(), ${pupils.jayden}, ${personId}, 'ouder', true, ${fromOn}, ${untilOn})`;
	const rows = await sql<{ day: string }[]>`
		select d::date::text as day from unnest(${every as string[]}::text[]::date[]) d
		where exists (select from consent_in_force f where f.consent_id = ${consentId} and d between f.from_on and f.until_on)
		order by d`;
	const states = await sql<{ state: string }[]>`
		select consent_state(c, p.born_on, d::date) as state
		from unnest(${every as string[]}::text[]::date[]) d, consent c
		join pupil p on p.school_id = c.school_id and p.id = c.pupil_id
		where c.id = ${consentId} order by d`;
	return { kept: rows.map((row) => row.day), told: states.map(({ state }) => state) };
}

describe('in the same transaction', () => {
	const inForce = async ({ sql }: Db, consentId: string) =>
		(
			await sql`select 1 from consent_in_force where consent_id = ${consentId} and ${today}::date between from_on and until_on`
		).length > 0;

	test('the last yes puts it in force, a withdrawal ends it', async () => {
		const consentId = await asSystem((db) => addConsent(db, school));
		const { parent } = school.actors;
		await as(parent, async (db) => {
			expect(await inForce(db, consentId)).toBe(false);
			await addConsentAnswer(db, school, { consentId, personId: parent.personId, answer: 'gives' });
			expect(await inForce(db, consentId)).toBe(true);
		});
		await as(parent, async (db) => {
			await addConsentAnswer(db, school, { consentId, personId: parent.personId, answer: 'withdraws' });
			expect(await inForce(db, consentId)).toBe(false);
		});
	});

	test('custody that somebody gets ends it until that one has said yes', async () => {
		await tried(async (db) => {
			const consentId = await addConsent(db, school);
			await addConsentAnswer(db, school, { consentId, personId: school.parents.jayden, answer: 'gives' });
			expect(await inForce(db, consentId)).toBe(true);
			const gets = (has: boolean) =>
				db.sql`update contact set has_custody = ${has} where school_id = ${school.schoolId} and person_id = ${school.parents.jaydensFather}`;
			await gets(true);
			expect(await inForce(db, consentId)).toBe(false);
			await gets(false);
			expect(await inForce(db, consentId)).toBe(true);
		});
	});

	test('another pupil’s changes leave it alone', async () => {
		await tried(async (db) => {
			const consentId = await addConsent(db, school);
			await addConsentAnswer(db, school, { consentId, personId: school.parents.jayden, answer: 'gives' });
			await db.sql`delete from contact where school_id = ${school.schoolId} and pupil_id = ${school.pupils.noor}`;
			expect(await inForce(db, consentId)).toBe(true);
		});
	});

	test('two parents who answer at once do not miss each other', async () => {
		const { schoolId, pupils, parents } = school;
		const father = parents.finn;
		const consentId = await asSystem(async (db) => {
			await db.sql`
				insert into contact (school_id, id, pupil_id, person_id, relation, has_custody, from_on)
				values (${schoolId}, gen_random_uuid(), ${pupils.noor}, ${father}, 'moeder', true, '2026-08-01')`;
			return addConsent(db, school, { pupilId: pupils.noor });
		});
		const give = (personId: string) =>
			as({ ...school.actors.parent, personId }, async (db) => {
				await addConsentAnswer(db, school, { consentId, pupilId: pupils.noor, personId, answer: 'gives' });
				await db.sql`select pg_sleep(0.1)`;
			});
		await Promise.all([give(parents.noor), give(father)]);
		expect(await asSystem((db) => inForce(db, consentId))).toBe(true);
	});
});

describe('what it covers', () => {
	const covers = ({ sql }: Db, purpose: string, subject: string | null, partner: string | null) =>
		sql<{ yes: boolean }[]>`
			select consent_covers(${school.pupils.jayden}, ${purpose}, ${subject}, ${partner}) as yes`.then(([row]) => row!.yes);
	const given = async (db: Db, row: Parameters<typeof addConsent>[2]) => {
		const consentId = await addConsent(db, school, row);
		await addConsentAnswer(db, school, { consentId, personId: school.parents.jayden, answer: 'gives' });
	};

	test.each<[string, Parameters<typeof addConsent>[2], [string, string | null, 'one' | 'other' | null], boolean]>([
		['that meeting, whoever is there', {}, ['overleg', 'zat', 'one'], true],
		['that meeting, nobody named', {}, ['overleg', 'zat', null], true],
		['another meeting', {}, ['overleg', 'sot', 'one'], false],
		['another purpose', {}, ['verwijzing', 'zat', 'one'], false],
		['every meeting', { subjectKey: null }, ['overleg', 'sot', 'one'], true],
		['one meeting, asked about all', {}, ['overleg', null, null], false],
		['all meetings, asked about all', { subjectKey: null }, ['overleg', null, null], true],
		['the partner that is named', { partnerIds: ['one'] }, ['overleg', 'zat', 'one'], true],
		['a partner that is not named', { partnerIds: ['one'] }, ['overleg', 'zat', 'other'], false],
		['one of two that are named', { partnerIds: ['one', 'other'] }, ['overleg', 'zat', 'other'], true],
		['a named partner, asked about all', { partnerIds: ['one'] }, ['overleg', 'zat', null], false],
		['tomorrow', { fromOn: '2026-11-17' }, ['overleg', 'zat', 'one'], false]
	])('%s', async (_, row = {}, [purpose, subject, partner], yes) => {
		const partnerIds = row.partnerIds?.map((name) => partners[name as 'one' | 'other']);
		const found = await tried(async (db) => {
			await given(db, { ...row, ...(partnerIds && { partnerIds }) });
			// The system has no school of its own: the function asks for the actor's.
			await db.sql`select set_config('app.school', ${school.schoolId}, true), set_config('app.today', ${today}, true)`;
			return covers(db, purpose, subject, partner && partners[partner]);
		});
		expect(found).toBe(yes);
	});

	test('nobody of another school', async () => {
		const elsewhere = await makeSchool('Elders');
		await asSystem((db) => given(db, {}));
		expect(await as(school.actors.mentor, (db) => covers(db, 'overleg', 'zat', null))).toBe(true);
		expect(await as(elsewhere.actors.directeur, (db) => covers(db, 'overleg', 'zat', null))).toBe(false);
	});
});

test('of some pupils at once, with which partners it may be done', async () => {
	const { jayden, noor } = school.pupils;
	const question = { purpose: 'verwijzing' as const, partnerIds: [partners.one, partners.other] };
	const ask = (more: Partial<typeof question> = {}) =>
		as(school.actors.mentor, (db) => listCovered(db, [jayden, noor], { ...question, ...more }));
	await asSystem(async (db) => {
		const consentId = await addConsent(db, school, {
			purpose: 'verwijzing',
			subjectKey: null,
			partnerIds: [partners.one]
		});
		await addConsentAnswer(db, school, { consentId, personId: school.parents.jayden, answer: 'gives' });
	});
	expect(await ask()).toEqual(
		new Map([
			[jayden, { isCovered: false, partnerIds: [partners.one] }],
			[noor, { isCovered: false, partnerIds: [] }]
		])
	);
	expect((await ask({ partnerIds: [partners.one] })).get(jayden)?.isCovered).toBe(true);
	expect((await ask({ partnerIds: [] })).get(jayden)?.isCovered).toBe(false);
});

test('the set-up of the tests has partners, each with its row', async () => {
	await asSystem(async (db) => expect((await partnerOf(db, school)).key).not.toBe(''));
});
