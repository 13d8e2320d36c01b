import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { accessTable, people, type Who } from '#modules/toestemming/access.table.ts';
import { addConsent, addConsentAnswer, partnerOf, type AnswerRow } from '../support/consents.ts';
import type { FreshDatabase } from '../support/database.ts';
import { makeEverybody, takes } from '../support/everybody.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let school: TestSchool;
let actors: Record<Who, Actor>;
let partnerId: string;
/** Of Jayden: one that his mother answered, and one that nobody answered. Of Finn and Lotte: one that nobody answered. */
let consents: { answered: string; open: string; at17: string; at18: string };

beforeAll(async () => {
	database = await openTestDatabase();
	const everybody = await makeEverybody();
	({ school } = everybody);
	const { schoolId, pupils, parents } = school;
	const coParent = randomUUID();
	await asSystem(async (db) => {
		await add(db, 'person', { schoolId, id: coParent, kind: 'ouder', givenName: 'Ron', familyName: 'Wolters' });
		const contact = { schoolId, pupilId: pupils.jayden, personId: coParent, relation: 'vader', hasCustody: true };
		await add(db, 'contact', { ...contact, fromOn: '2025-08-01' });
		await db.sql`update pupil set born_on = '2009-01-20' where id = ${pupils.finn}`;
		await db.sql`update pupil set born_on = '2008-06-30' where id = ${pupils.lotte}`;
		partnerId = (await partnerOf(db, school)).id;
		const askedById = school.people.otherMentor;
		consents = {
			answered: await addConsent(db, school, { what: 'Hoe het gaat', partnerIds: [partnerId] }),
			open: await addConsent(db, school),
			at17: await addConsent(db, school, { pupilId: pupils.finn, askedById }),
			at18: await addConsent(db, school, { pupilId: pupils.lotte, askedById })
		};
		await addConsentAnswer(db, school, { consentId: consents.answered, personId: coParent, answer: 'refuses' });
		const gives = { consentId: consents.answered, personId: parents.jayden, answer: 'gives' as const };
		await addConsentAnswer(db, school, gives);
		// Given by both in the end, so that there is something in force to look at.
		await addConsentAnswer(db, school, { ...gives, personId: coParent });
		await db.sql`delete from consent_answer where person_id = ${coParent} and answer = 'refuses'`;
	});
	const { pupil, parent } = school.actors;
	actors = {
		...everybody.actors,
		coParent: { ...parent, personId: coParent },
		pupilOf17: { ...pupil, personId: pupils.finn },
		parentOf17: { ...parent, personId: parents.finn },
		pupilOf18: { ...pupil, personId: pupils.lotte },
		parentOf18: { ...parent, personId: parents.lotte }
	};
});
afterAll(() => closeTestDatabase(database));

/** Gives the own yes to a question. */
const gives = (db: Db, actor: Actor, consentId: string, pupilId = school.pupils.jayden, row: Partial<AnswerRow> = {}) =>
	addConsentAnswer(db, school, { consentId, pupilId, personId: actor.personId, answer: 'gives', ...row });

const ofMother = () => ({ consentId: consents.open, personId: school.parents.jayden, answer: 'gives' as const });

const work: Record<string, (db: Db, actor: Actor) => PromiseLike<unknown>> = {
	'read consent': ({ sql }) => sql`select 1 from consent where id = ${consents.answered}`,
	'read words': ({ sql }) => sql`select 1 from consent_words where consent_id = ${consents.answered}`,
	'read partners': ({ sql }) => sql`select 1 from consent_partner where consent_id = ${consents.answered}`,
	'read answer': ({ sql }) =>
		sql`select 1 from consent_answer where consent_id = ${consents.answered} and person_id = ${school.parents.jayden}`,
	'read in force': ({ sql }) => sql`select 1 from consent_in_force where consent_id = ${consents.answered}`,
	'hear how far it is': ({ sql }) => sql`select 1 from consent_states(array[${consents.answered}]::uuid[])`,
	ask: (db, { personId }) =>
		addConsent(db, school, { askedById: personId, askedOn: today, what: 'Hoe het gaat', partnerIds: [partnerId] }),
	'ask in another name': (db, { personId }) =>
		addConsent(db, school, {
			askedById: personId === school.people.mentor ? school.people.zorgcoordinator : school.people.mentor,
			askedOn: today
		}),
	'answer oneself': (db, actor) => gives(db, actor, consents.open),
	'write down': (db, { personId }) =>
		addConsentAnswer(db, school, { ...ofMother(), recordedById: personId, how: 'mondeling' }),
	'write down in another name': (db, { personId }) =>
		addConsentAnswer(db, school, {
			...ofMother(),
			recordedById: personId === school.people.mentor ? school.people.zorgcoordinator : school.people.mentor
		}),
	end: ({ sql }, { personId }) => sql`
		update consent set ended_on = ${today}, ended_by_id = ${personId}, end_reason = 'Niet meer nodig' where id = ${consents.open} returning 1`,
	'change what was asked': ({ sql }) =>
		sql`update consent set until_on = '2028-07-31' where id = ${consents.open} returning 1`,
	'change an answer': ({ sql }) =>
		sql`update consent_answer set answer = 'gives' where consent_id = ${consents.answered} returning 1`,
	'remove an answer': ({ sql }) => sql`delete from consent_answer where consent_id = ${consents.answered} returning 1`,
	'make in force': (db) =>
		add(db, 'consent_in_force', {
			schoolId: school.schoolId,
			consentId: consents.open,
			pupilId: school.pupils.jayden,
			purpose: 'overleg',
			fromOn: today,
			untilOn: today
		}),
	'more words later': ({ sql }) => sql`
		insert into consent_words (school_id, consent_id, pupil_id, what, why)
		values (${school.schoolId}, ${consents.open}, ${school.pupils.jayden}, 'Alles', 'Daarom') returning 1`,
	'more partners later': ({ sql }) => sql`
		insert into consent_partner (school_id, consent_id, pupil_id, partner_id, name)
		values (${school.schoolId}, ${consents.open}, ${school.pupils.jayden}, ${partnerId}, 'Nog een') returning 1`,
	'read at 17': ({ sql }) => sql`select 1 from consent where id = ${consents.at17}`,
	'answer at 17': (db, actor) => gives(db, actor, consents.at17, school.pupils.finn),
	'read at 18': ({ sql }) => sql`select 1 from consent where id = ${consents.at18}`,
	'answer at 18': (db, actor) => gives(db, actor, consents.at18, school.pupils.lotte)
};

test.each(Object.keys(accessTable))('%s', async (what) => {
	const able: Who[] = [];
	for (const who of people) if (await takes(actors[who], (db) => work[what]!(db, actors[who]))) able.push(who);
	expect(able).toEqual(people.filter((who) => accessTable[what]!.includes(who)));
});

describe('an answer that does not count is refused', () => {
	const refused = (who: Who, row: Partial<AnswerRow> & { consentId: string }) =>
		takes(actors[who], (db) =>
			addConsentAnswer(db, school, { personId: actors[who].personId, answer: 'gives', ...row })
		).then((taken) => expect(taken).toBe(false));

	test('of another child', () => refused('parent', { consentId: consents.at17, pupilId: school.pupils.finn }));
	test('under the own child’s name, about another child’s consent', () =>
		refused('parent', { consentId: consents.at17, pupilId: school.pupils.jayden }));
	test('in the name of the other parent', () =>
		refused('parent', { consentId: consents.open, personId: actors.coParent.personId, how: 'digitaal' }));
	test('by a parent, as if somebody of the school had heard it', () =>
		refused('parent', { consentId: consents.open, how: 'mondeling' }));
	test('by staff, as if the parent had tapped it', () =>
		refused('mentor', {
			consentId: consents.open,
			personId: school.parents.jayden,
			recordedById: school.people.mentor,
			how: 'digitaal'
		}));
	test('in the name of a parent without custody', () =>
		refused('mentor', {
			consentId: consents.open,
			personId: school.parents.jaydensFather,
			recordedById: school.people.mentor
		}));
	test('of tomorrow', () => refused('parent', { consentId: consents.open, saidOn: '2026-11-17' }));
	test('of before it was asked', () => refused('parent', { consentId: consents.open, saidOn: '2026-10-31' }));
	test('a second yes', () => refused('parent', { consentId: consents.answered }));
	test('no, where it was given: that is a withdrawal', () =>
		refused('parent', { consentId: consents.answered, answer: 'refuses' }));
	test('a withdrawal of what was not given', () =>
		refused('parent', { consentId: consents.open, answer: 'withdraws' }));

	test('once the school has ended it, or somebody withdrew it', async () => {
		const undo = new Error('undo');
		const afterwards = (first: (db: Db) => PromiseLike<unknown>, consentId: string) =>
			as(actors.parent, async (db) => {
				await first(db);
				await expect(
					db.sql.savepoint((sql) => gives({ ...db, sql } as unknown as Db, actors.parent, consentId))
				).rejects.toMatchObject({ code: '42501' });
				throw undo;
			}).catch((problem: unknown) => expect(problem).toBe(undo));
		await afterwards(
			(db) => gives(db, actors.parent, consents.answered, undefined, { answer: 'withdraws' }),
			consents.answered
		);
		const ended = await asSystem(async (db) => {
			const id = await addConsent(db, school);
			await db.sql`update consent set ended_on = ${today}, ended_by_id = ${school.people.mentor}, end_reason = 'Anders' where id = ${id}`;
			return id;
		});
		await refused('parent', { consentId: ended });
	});

	test('without what shows it: a name on the phone, a scan of the paper', async () => {
		const answer = (row: Record<string, unknown>) => (db: Db) =>
			addConsentAnswer(db, school, { ...ofMother(), ...row } as AnswerRow);
		const shown = { code: '23514' };
		await expect(as(actors.parent, answer({ signedName: null }))).rejects.toMatchObject(shown);
		await expect(
			as(actors.mentor, answer({ how: 'papier', recordedById: school.people.mentor }))
		).rejects.toMatchObject(shown);
	});
});

test('what has ended stays ended', async () => {
	const id = await asSystem((db) => addConsent(db, school));
	const { mentor } = actors;
	const end = (on: string | null, by: string | null) => (db: Db) =>
		db.sql`update consent set ended_on = ${on}, ended_by_id = ${by}, end_reason = ${on && 'Anders'} where id = ${id} returning 1`;
	expect(await takes(mentor, end('2026-12-01', mentor.personId)), 'on another day').toBe(false);
	expect(await takes(mentor, end(today, school.people.zorgcoordinator)), 'in another name').toBe(false);
	await as(mentor, end(today, mentor.personId));
	expect(await takes(mentor, end(null, null)), 'undone').toBe(false);
});

test('the parents of a pupil of 16 no longer withdraw what they gave; the pupil does', async () => {
	const { finn } = school.pupils;
	const consentId = await asSystem(async (db) => {
		await db.sql`update contact set from_on = '2024-08-01' where pupil_id = ${finn}`;
		const asked = { pupilId: finn, fromOn: '2024-11-01', askedOn: '2024-11-01', untilOn: '2027-07-31' };
		const id = await addConsent(db, school, asked);
		await addConsentAnswer(db, school, {
			consentId: id,
			pupilId: finn,
			personId: school.parents.finn,
			answer: 'gives',
			saidOn: '2024-11-05'
		});
		return id;
	});
	const withdraw = (who: Who) => (db: Db) => gives(db, actors[who], consentId, finn, { answer: 'withdraws' });
	const isInForce = () =>
		asSystem(
			({ sql }) =>
				sql`select 1 from consent_in_force where consent_id = ${consentId} and ${today}::date between from_on and until_on`
		).then((rows) => rows.length > 0);
	expect(await isInForce()).toBe(true);
	expect(await takes(actors.parentOf17, withdraw('parentOf17'))).toBe(false);
	expect(
		await takes(actors.pupilOf17, (db) => gives(db, actors.pupilOf17, consentId, finn, { answer: 'refuses' }))
	).toBe(false);
	await as(actors.pupilOf17, withdraw('pupilOf17'));
	expect(await isInForce()).toBe(false);
});
