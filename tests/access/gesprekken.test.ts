import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as access from '#modules/gesprekken/access.ts';
import { accessTable, people, type Row, type Who } from '#modules/gesprekken/access.table.ts';
import { downloadLetters, getTalkOf, talkLine, viewPick, viewPupilTalks } from '#modules/gesprekken/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';
import { makeEverybody, takes as passes, type Everybody } from '../support/everybody.ts';
import { addRound, addSlot, addTalk } from '../support/talks.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
let roundId: string;
/** Jayden's open talk, one that is closed, and one with nothing around it yet. */
let talks: { open: string; closed: string; bare: string; noor: string };

type Values = Record<string, string | number | boolean | null>;
/** For tables whose key is not an id. */
async function insert({ sql }: Db, table: string, row: Values): Promise<void> {
	const snake = Object.fromEntries(
		Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), value])
	);
	await sql`insert into ${sql(table)} ${sql(snake as Record<string, string>)}`;
}

const ofTalk = (talkId: string): Values => ({ schoolId: school.schoolId, talkId, pupilId: school.pupils.jayden });

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	const { schoolId, pupils, parents, people: staff } = school;
	await asSystem(async (db) => {
		roundId = await addRound(db, school);
		const earlier = await addRound(db, school, { number: 2, startsOn: '2026-09-01', endsOn: '2026-10-01' });
		talks = {
			open: await addTalk(db, school, { roundId }),
			closed: await addTalk(db, school, { roundId: earlier, state: 'held', heldOn: '2026-09-20' }),
			bare: await addTalk(db, school),
			noor: await addTalk(db, school, { roundId, pupilId: pupils.noor })
		};
		await addSlot(db, school, roundId, '2026-11-19T14:00:00+01:00');
		await addSlot(db, school, roundId, '2026-11-19T14:20:00+01:00', { talkId: talks.noor, pickedById: parents.noor });
		await insert(db, 'talk_invitation', { ...ofTalk(talks.open), personId: parents.jayden, how: 'mail' });
		const answer = { byId: pupils.jayden, form: 'text', words: 'Het ging goed.' };
		await add(db, 'talk_answer', { ...ofTalk(talks.open), ...answer, question: 'goed' });
		await add(db, 'talk_answer', {
			...ofTalk(talks.open),
			...answer,
			question: 'willen',
			sharedAt: '2026-11-15T10:00:00Z'
		});
		const record = { notes: 'Besproken.', changedById: staff.mentor };
		await insert(db, 'talk_record', { ...ofTalk(talks.open), ...record });
		await insert(db, 'talk_record', { ...ofTalk(talks.closed), ...record, closedAt: '2026-09-20T10:00:00Z' });
		await insert(db, 'talk_note', { ...ofTalk(talks.open), byId: staff.mentor, text: 'Voor mij.' });
		await add(db, 'talk_agreement', {
			...ofTalk(talks.open),
			ownerId: pupils.jayden,
			what: 'Bellen',
			dueOn: '2026-12-01',
			addedById: staff.mentor
		});
		const present = { personId: pupils.jayden, role: 'leerling', isPresent: true, recordedById: staff.mentor };
		await insert(db, 'talk_presence', { ...ofTalk(talks.closed), ...present });
		await add(db, 'talk_signature', {
			...ofTalk(talks.closed),
			personId: parents.jayden,
			signedName: 'S. Wolters',
			isAgreed: 'ja'
		});
		await insert(db, 'talk_rhythm', { schoolId, pupilId: pupils.jayden, everyWeeks: 4, changedById: staff.mentor });
	});
});
afterAll(() => closeTestDatabase(database));

const actorOf = (who: Who): Actor => everybody.actors[who];

/** The rows of the table, as a question to the database. */
const rows: Record<Row, (db: Db) => PromiseLike<readonly unknown[]>> = {
	round: ({ sql }) => sql`select 1 from talk_round where id = ${roundId}`,
	talk: ({ sql }) => sql`select 1 from talk where id = ${talks.open}`,
	freeSlot: ({ sql }) => sql`select 1 from talk_slot where round_id = ${roundId} and talk_id is null`,
	takenSlot: ({ sql }) => sql`select 1 from talk_slot where round_id = ${roundId} and talk_id is not null`,
	invitation: ({ sql }) => sql`select 1 from talk_invitation where talk_id = ${talks.open}`,
	ownAnswer: ({ sql }) => sql`select 1 from talk_answer where talk_id = ${talks.open} and shared_at is null`,
	sharedAnswer: ({ sql }) => sql`select 1 from talk_answer where talk_id = ${talks.open} and shared_at is not null`,
	openRecord: ({ sql }) => sql`select 1 from talk_record where talk_id = ${talks.open}`,
	closedRecord: ({ sql }) => sql`select 1 from talk_record where talk_id = ${talks.closed}`,
	note: ({ sql }) => sql`select 1 from talk_note where talk_id = ${talks.open}`,
	agreement: ({ sql }) => sql`select 1 from talk_agreement where talk_id = ${talks.open}`,
	presence: ({ sql }) => sql`select 1 from talk_presence where talk_id = ${talks.closed}`,
	signature: ({ sql }) => sql`select 1 from talk_signature where talk_id = ${talks.closed}`,
	rhythm: ({ sql }) => sql`select 1 from talk_rhythm where pupil_id = ${school.pupils.jayden}`,
	standing: ({ sql }) => sql`select 1 from talk_standing where pupil_id = ${school.pupils.jayden}`
};

/** One more of it, in the own name, about Jayden or the bare talk. */
const additions: Record<keyof typeof accessTable.add, (db: Db, me: string) => Promise<unknown>> = {
	round: (db) => addRound(db, school, { number: 9 }),
	talk: (db, changedById) => addTalk(db, school, { changedById }),
	freeSlot: (db, leadId) => addSlot(db, school, roundId, '2026-11-26T09:00:00+01:00', { leadId }),
	invitation: (db, personId) => insert(db, 'talk_invitation', { ...ofTalk(talks.bare), personId, how: 'mail' }),
	ownAnswer: (db, byId) =>
		add(db, 'talk_answer', { ...ofTalk(talks.bare), byId, question: 'goed', form: 'text', words: 'Ja.' }),
	openRecord: (db, changedById) => insert(db, 'talk_record', { ...ofTalk(talks.bare), changedById }),
	note: (db, byId) => insert(db, 'talk_note', { ...ofTalk(talks.bare), byId, text: 'Voor mij.' }),
	agreement: (db, me) =>
		add(db, 'talk_agreement', {
			...ofTalk(talks.bare),
			ownerId: me,
			what: 'Bellen',
			dueOn: '2026-12-01',
			addedById: me
		}),
	presence: (db, me) =>
		insert(db, 'talk_presence', {
			...ofTalk(talks.bare),
			personId: school.parents.jayden,
			role: 'ouder',
			isPresent: true,
			recordedById: me
		}),
	signature: (db, personId) =>
		add(db, 'talk_signature', { ...ofTalk(talks.bare), personId, signedName: 'Naam', isAgreed: 'ja' }),
	// The row is there, so that adding is changing it.
	rhythm: async ({ sql }) => {
		const changed =
			await sql`update talk_rhythm set every_weeks = 6 where pupil_id = ${school.pupils.jayden} returning 1`;
		if (changed.length === 0) throw Object.assign(new Error('no row'), { code: '42501' });
	},
	standing: (db) =>
		insert(db, 'talk_standing', {
			schoolId: school.schoolId,
			pupilId: randomUUID(),
			enrolledOn: today,
			isGuest: false,
			talks: '[]'
		})
};

const takes = (who: Who, work: (db: Db) => Promise<unknown>) => passes(actorOf(who), work);

const named = <Part extends 'see' | 'add' | 'do'>(part: Part, who: Who): string[] =>
	Object.entries(accessTable[part]).flatMap(([name, whoMay]) =>
		(whoMay as readonly Who[]).includes(who) ? [name] : []
	);

describe.each(people)('%s', (who) => {
	test(`sees ${named('see', who).join(', ') || 'nothing'}`, async () => {
		const seen: string[] = [];
		for (const [name, ask] of Object.entries(rows)) {
			if ((await as(actorOf(who), async (db) => ask(db))).length > 0) seen.push(name);
		}
		expect(seen).toEqual(named('see', who));
	});

	test(`may add ${named('add', who).join(', ') || 'nothing'}`, async () => {
		const added: string[] = [];
		for (const [name, work] of Object.entries(additions)) {
			if (await takes(who, (db) => work(db, actorOf(who).personId))) added.push(name);
		}
		expect(added).toEqual(named('add', who));
	});

	test(`may ${named('do', who).join(', ') || 'do nothing'}`, async () => {
		const actor = actorOf(who);
		const found = await as(actor, (db) => getTalkOf(db, actor, school.pupils.jayden, talks.open)).catch(() => null);
		// What somebody of another school runs and offers is there.
		const inSchool = actor.schoolId === school.schoolId ? actor : { ...actor, kind: 'extern' as const };
		const may = [
			...(['mayRunRounds', 'mayOfferTimes'] as const).filter((name) => access[name](inSchool)),
			...(['mayAddTalk', 'mayPlan', 'mayCancel', 'mayPickTime', 'mayPrepare'] as const).filter(
				(name) => found && access[name](found.actor, found)
			)
		];
		expect(may).toEqual(named('do', who));
	});
});

describe('what is not for somebody looks as if it were not there', () => {
	test.each<Who>([
		'otherParent',
		'otherPupil',
		'otherMentor',
		'administratie',
		'parentWithoutCustody',
		'formerMentor',
		'stranger',
		'strangeMentor'
	])('%s', async (who) => {
		const actor = actorOf(who);
		const { jayden } = school.pupils;
		await expect(as(actor, (db) => viewPupilTalks(db, actor, jayden))).rejects.toThrow(NotFound);
		await expect(as(actor, (db) => viewPick(db, actor, jayden, talks.open))).rejects.toThrow(NotFound);
		expect(await as(actor, (db) => talkLine(db, jayden, { limit: 20 }))).toEqual([]);
	});

	test('a talk is not found under another child’s address', async () => {
		const { otherParent } = school.actors;
		const work = (db: Db) => viewPick(db, otherParent, school.pupils.noor, talks.open);
		await expect(as(otherParent, work)).rejects.toThrow(NotFound);
	});
});

describe('the database itself refuses', () => {
	test('a time in somebody else’s name, and taking a picked one away', async () => {
		expect(await takes('stagiair', (db) => addSlot(db, school, roundId, '2026-11-26T09:00:00+01:00'))).toBe(false);
		const { mentor } = school.actors;
		const removed = await as(mentor, ({ sql }) => sql`delete from talk_slot where talk_id is not null returning 1`);
		expect(removed).toEqual([]);
	});

	test('who was there, in somebody else’s name', async () => {
		const present = { personId: school.parents.jayden, role: 'ouder', isPresent: true };
		const record = (recordedById: string) => (db: Db) =>
			insert(db, 'talk_presence', { ...ofTalk(talks.bare), ...present, recordedById });
		expect(await takes('mentor', record(school.people.zorgcoordinator))).toBe(false);
		expect(await takes('mentor', record(school.people.mentor))).toBe(true);
	});

	test('picking by hand, past the function', async () => {
		for (const who of ['parent', 'mentor', 'otherParent'] as const) {
			const changed = await as(
				actorOf(who),
				({ sql }) => sql`update talk_slot set talk_id = ${talks.open} where talk_id is null returning 1`
			);
			expect(changed).toEqual([]);
		}
	});

	test('a parent who looks at the times of all', async () => {
		const seen = await as(
			school.actors.parent,
			({ sql }) =>
				sql<
					{ talkId: string | null; by: string | null }[]
				>`select talk_id as "talkId", picked_by_id as by from talk_slot`
		);
		expect(seen).toEqual([{ talkId: null, by: null }]);
	});

	test.each(['mentor', 'parent', 'stagiair'] as const)(
		'the functions of who runs rounds, called by a %s',
		async (who) => {
			const actor = actorOf(who);
			await expect(as(actor, ({ sql }) => sql`select * from stop_talk_round(${roundId})`)).rejects.toMatchObject({
				code: '42501'
			});
			await expect(
				as(actor, ({ sql }) => sql`select * from add_talks_to_round(${school.schoolId}, ${roundId}, ${today}, null)`)
			).rejects.toMatchObject({ code: '42501' });
			await expect(
				as(actor, ({ sql }) => sql`select * from add_talk_invitations(${school.schoolId}, '{}', ${today})`)
			).rejects.toMatchObject({ code: '42501' });
		}
	);

	test('letters about the pupils of another mentor, or of another school', async () => {
		const count = async (who: Who) =>
			(await as(actorOf(who), ({ sql }) => sql`select 1 from talk_letters(${roundId})`)).length;
		expect([
			await count('mentor'),
			await count('administratie'),
			await count('otherMentor'),
			await count('parent'),
			await count('stranger')
		]).toEqual([1, 1, 0, 0, 0]);
	});

	test('letters, to families and helpers: for them there is no such round', async () => {
		for (const who of ['pupil', 'parent', 'otherParent', 'helper', 'stranger'] as const) {
			await expect(as(actorOf(who), (db) => downloadLetters(db, actorOf(who), roundId))).rejects.toThrow(NotFound);
		}
		await expect(
			as(actorOf('otherMentor'), (db) => downloadLetters(db, actorOf('otherMentor'), roundId))
		).rejects.toMatchObject({ key: 'gesprekken_refusal_no_letters' });
	});

	test('inviting to a talk that one does not hold', async () => {
		for (const who of ['stagiair', 'parent', 'otherMentor', 'administratie'] as const) {
			expect(
				await as(actorOf(who), ({ sql }) => sql`select * from invite_parents(array[${talks.bare}]::uuid[])`)
			).toEqual([]);
		}
	});
});
