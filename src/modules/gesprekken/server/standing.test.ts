// What the norms ask about a pupil's talks is kept beside them. Whatever happens to its sources, it stays what they say.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asSystem, type Db } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { linesBy } from '../../../../tests/support/norms.ts';
import { addRound, addTalk } from '../../../../tests/support/talks.ts';
import type { TalkFact } from '../norms.ts';
import { judgeTalks, judgeTalksOf } from './facts.ts';
import { normDayOf } from '#modules/kwaliteit/school.ts';

let database: FreshDatabase;
let school: TestSchool;
let roundId: string;
let talkId: string;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	await asSystem(async (db) => {
		roundId = await addRound(db, school, { key: 'iop-leerlinggesprek', kind: 'leerlinggesprek' });
		talkId = await addTalk(db, school, { roundId, kind: 'leerlinggesprek' });
	});
});

type Kept = { pupil_id: string; talks: TalkFact[]; left_on: string | null; is_guest: boolean };
const kept = ({ sql }: Db) =>
	sql<Kept[]>`select * from talk_standing where school_id = ${school.schoolId} order by pupil_id`;
const jayden = async () => (await asSystem(kept)).find(({ pupil_id }) => pupil_id === school.pupils.jayden);

/** Everything made afresh from its sources. */
const madeAfresh = () =>
	asSystem(async (db) => {
		await db.sql`delete from talk_standing where school_id = ${school.schoolId}`;
		await db.sql`select refresh_talk_standing(${school.schoolId}, array(select id from pupil where school_id = ${school.schoolId}))`;
		return kept(db);
	});

const ofTalk = () => ({ schoolId: school.schoolId, talkId, pupilId: school.pupils.jayden });
const came = (personId: string, role: string, isPresent: boolean) => ({
	...ofTalk(),
	personId,
	role,
	isPresent,
	recordedById: school.people.mentor
});
const addPresence = async ({ sql }: Db, row: Record<string, unknown>) => {
	const snake = Object.fromEntries(
		Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), value])
	);
	await sql`insert into talk_presence ${sql(snake as Record<string, string>)}`;
};
const addRecord = ({ sql }: Db, canTell: string) => sql`
	insert into talk_record (school_id, talk_id, pupil_id, can_tell, changed_by_id)
	values (${school.schoolId}, ${talkId}, ${school.pupils.jayden}, ${canTell}, ${school.people.mentor})`;

const first = ({ talks }: Kept) => talks[0]!;
const changes: [what: string, change: (db: Db) => Promise<unknown>, shows: (standing: Kept) => unknown, is: unknown][] =
	[
		[
			'a second talk',
			(db) => addTalk(db, school, { followsId: talkId }),
			({ talks }) => talks.map(({ kind }) => kind).sort(),
			['leerlinggesprek', 'oudergesprek']
		],
		[
			'a talk that is planned late in the evening',
			({ sql }) => sql`update talk set planned_at = '2026-11-19T23:30:00+01:00' where id = ${talkId}`,
			(standing) => [first(standing).plannedOn, first(standing).on],
			['2026-11-19', '2026-11-19']
		],
		[
			'a talk that was held',
			({ sql }) => sql`update talk set state = 'held', held_on = '2026-11-18' where id = ${talkId}`,
			(standing) => [first(standing).state, first(standing).heldOn],
			['held', '2026-11-18']
		],
		['a talk that is taken back', ({ sql }) => sql`delete from talk where id = ${talkId}`, ({ talks }) => talks, []],
		[
			'who came',
			async (db) => {
				await addPresence(db, came(school.pupils.jayden, 'leerling', true));
				await addPresence(db, came(school.parents.jayden, 'ouder', true));
				await addPresence(db, came(school.parents.jaydensFather, 'ouder', false));
			},
			(standing) => [first(standing).isPupilPresent, first(standing).parentsAsked, first(standing).parentsPresent],
			[true, 2, 1]
		],
		['what the pupil could tell', (db) => addRecord(db, 'beetje'), (standing) => first(standing).canTell, 'beetje'],
		[
			'a round of parents that follows',
			(db) => addRound(db, school, { followsKey: 'iop-leerlinggesprek', withinDays: 7 }),
			(standing) => first(standing).followedWithin,
			7
		],
		[
			'other days for that round',
			async (db) => {
				const next = await addRound(db, school, { followsKey: 'iop-leerlinggesprek', withinDays: 7 });
				await db.sql`update talk_round set within_days = 10 where id = ${next}`;
			},
			(standing) => first(standing).followedWithin,
			10
		],
		[
			'a round of another number',
			(db) => addRound(db, school, { number: 2, followsKey: 'iop-leerlinggesprek', withinDays: 7 }),
			(standing) => first(standing).followedWithin,
			null
		],
		[
			'the talk with the parents that follows, once it is held',
			async (db) => {
				const next = await addTalk(db, school, { followsId: talkId });
				await db.sql`update talk set state = 'held', held_on = '2026-11-24' where id = ${next}`;
			},
			({ talks }) => talks.map(({ isFollowUp, followedOn }) => [isFollowUp, followedOn]),
			[
				[true, null],
				[false, '2026-11-24']
			]
		],
		[
			'a talk with the parents that is planned only',
			(db) => addTalk(db, school, { followsId: talkId }),
			({ talks }) => talks.map(({ followedOn }) => followedOn),
			[null, null]
		],
		[
			'a last day of the round that moves',
			({ sql }) => sql`update talk_round set ends_on = '2026-12-11' where id = ${roundId}`,
			(standing) => first(standing).on,
			'2026-12-11'
		],
		[
			'an enrolment that ends',
			({ sql }) => sql`update enrolment set until_on = '2026-12-18' where pupil_id = ${school.pupils.jayden}`,
			({ left_on }) => String(left_on).slice(0, 10),
			'2026-12-18'
		],
		[
			'an enrolment elsewhere',
			({ sql }) => sql`update enrolment set kind = 'gast' where pupil_id = ${school.pupils.jayden}`,
			({ is_guest }) => is_guest,
			true
		]
	];

test.each(changes)('%s: it says so at once', async (_, change, shows, is) => {
	await asSystem(change);
	expect(shows((await jayden())!)).toEqual(is);
	expect(await asSystem(kept)).toEqual(await madeAfresh());
});

test('one change touches one pupil', async () => {
	const before = await asSystem(
		({ sql }) =>
			sql<
				{ pupil_id: string; xmin: string }[]
			>`select pupil_id, xmin::text from talk_standing where school_id = ${school.schoolId} order by 1`
	);
	await asSystem(({ sql }) => sql`update talk set state = 'held', held_on = ${today} where id = ${talkId}`);
	const after = await asSystem(
		({ sql }) =>
			sql<
				{ pupil_id: string; xmin: string }[]
			>`select pupil_id, xmin::text from talk_standing where school_id = ${school.schoolId} order by 1`
	);
	const touched = after.filter(({ xmin }, at) => xmin !== before[at]?.xmin).map(({ pupil_id }) => pupil_id);
	expect(touched).toEqual([school.pupils.jayden]);
});

test.each([
	['mentor', true],
	['zorgcoordinator', true],
	['parent', false],
	['pupil', false],
	['otherMentor', false],
	['administratie', false]
] as const)('%s sees it: %s', async (who, seen) => {
	const actor = school.actors[who];
	const settings = { daysUntilParents: 7, talksAYear: 2 };
	const { facts } = await as(actor, (db) => judgeTalksOf(db, [school.pupils.jayden], settings, normDayOf(today)));
	expect(facts.length > 0).toBe(seen);
	const lines = await as(actor, (db) => linesBy(judgeTalks, db, today));
	expect(lines.some(({ subject }) => subject.id === school.pupils.jayden)).toBe(seen);
});

test('nobody writes it by hand', async () => {
	const { mentor } = school.actors;
	expect(await as(mentor, ({ sql }) => sql`update talk_standing set is_guest = true returning 1`)).toEqual([]);
	await expect(
		as(mentor, ({ sql }) => sql`insert into talk_standing select * from talk_standing`)
	).rejects.toMatchObject({
		code: '42501'
	});
});

test('without a round no norm asks anything', async () => {
	await asSystem(({ sql }) => sql`delete from talk where school_id = ${school.schoolId}`);
	const lines = await as(school.actors.mentor, (db) => linesBy(judgeTalks, db, today));
	expect([...new Set(lines.map(({ outcome }) => outcome.is))]).toEqual(['n.v.t.']);
});
