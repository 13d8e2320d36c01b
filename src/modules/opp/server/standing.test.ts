// What the norms ask about a pupil is kept beside the OPP. Whatever happens to its sources, it stays what they say.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asSystem, type Db } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import type { VersionStanding } from '../norm-facts.ts';
import { judgeStanding } from './facts.ts';
import { getOppSettings } from './settings.ts';
import { normDayOf } from '#modules/kwaliteit/school.ts';

let database: FreshDatabase;
let school: TestSchool;
let versionId: string;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	versionId = await asSystem((db) =>
		add(db, 'opp_version', {
			schoolId: school.schoolId,
			pupilId: school.pupils.jayden,
			number: 1,
			kind: 'first',
			draftedOn: today,
			content: '{}',
			changedById: school.actors.mentor.personId
		})
	);
});

type Kept = Record<string, unknown>;
const kept = ({ sql }: Db) =>
	sql<Kept[]>`select * from opp_standing where school_id = ${school.schoolId} order by pupil_id`;
const jayden = async () =>
	(await asSystem(kept)).find(({ pupil_id }) => pupil_id === school.pupils.jayden) as Kept | undefined;

/** Everything made afresh from its sources. */
const madeAfresh = () =>
	asSystem(async (db) => {
		await db.sql`delete from opp_standing where school_id = ${school.schoolId}`;
		await db.sql`select refresh_opp_standing(${school.schoolId}, array(select id from pupil where school_id = ${school.schoolId}))`;
		return kept(db);
	});

const saidBy = (words: string) => ({
	schoolId: school.schoolId,
	versionId,
	pupilId: school.pupils.jayden,
	saidOn: today,
	form: 'text',
	words,
	givenById: school.pupils.jayden
});
const talkWith = (personId: string, heldOn: string) => ({
	schoolId: school.schoolId,
	versionId,
	pupilId: school.pupils.jayden,
	heldOn,
	how: 'school',
	invited: [personId],
	attended: [personId],
	summary: 'Besproken.',
	recordedById: school.actors.mentor.personId
});

const fixOn = ({ sql }: Db, day: string = today) =>
	sql`update opp_version set state = 'fixed', fixed_on = ${day} where id = ${versionId}`;
const whole = {
	destination: 'regular-work',
	grounds: 'Kookt graag.',
	supporting: ['Vraagt om hulp'],
	hindering: ['Drukte'],
	support: 'Een vaste plek.'
};
const write = ({ sql }: Db, content: object) =>
	sql`update opp_version set content = ${JSON.stringify(content)}::text::jsonb where id = ${versionId}`;
const answerOf = (personId: string) => ({
	schoolId: school.schoolId,
	versionId,
	pupilId: school.pupils.jayden,
	personId,
	actionPartRevision: 1,
	saidOn: '2026-11-12',
	answer: 'agrees',
	signedBy: 'digital',
	recordedById: personId
});

const changes: [what: string, change: (db: Db) => Promise<unknown>, shows: (standing: Kept) => unknown, is: unknown][] =
	[
		['words of the pupil', (db) => add(db, 'opp_words', saidBy('Ik wil kok worden.')), of('isPupilHeard'), [true]],
		['words that say nothing', (db) => add(db, 'opp_words', saidBy('')), of('isPupilHeard'), [false]],
		['a fixed version', (db) => fixOn(db), of('fixedOn'), [today]],
		[
			'a talk with a parent',
			(db) => add(db, 'opp_consultation', talkWith(school.parents.jayden, '2026-11-10')),
			discussed,
			'{2026-11-10}'
		],
		[
			'a talk with the pupil alone, before 18',
			(db) => add(db, 'opp_consultation', talkWith(school.pupils.jayden, '2026-11-10')),
			discussed,
			'{}'
		],
		[
			'that talk, of a pupil who turns out to be 18',
			async (db) => {
				await add(db, 'opp_consultation', talkWith(school.pupils.jayden, '2026-11-10'));
				await db.sql`update pupil set born_on = '2008-11-10' where id = ${school.pupils.jayden}`;
			},
			discussed,
			'{2026-11-10}'
		],
		['everything that the law asks', (db) => write(db, whole), of('isComplete'), [true]],
		['without one hindering factor', (db) => write(db, { ...whole, hindering: [] }), of('isComplete'), [false]],
		['grounds of spaces only', (db) => write(db, { ...whole, grounds: ' \n' }), of('isComplete'), [false]],
		[
			'a talk before it is fixed',
			async (db) => {
				await add(db, 'opp_consultation', talkWith(school.parents.jayden, today));
				await fixOn(db);
			},
			of('isConsulted'),
			[true]
		],
		[
			'a talk after that',
			async (db) => {
				await fixOn(db, '2026-11-10');
				await add(db, 'opp_consultation', talkWith(school.parents.jayden, '2026-11-11'));
			},
			of('isConsulted'),
			[false]
		],
		[
			'the answer of the parent with custody',
			async (db) => {
				await fixOn(db);
				await add(db, 'opp_statement', answerOf(school.parents.jayden));
			},
			of('answeredOn'),
			['2026-11-12']
		],
		[
			'that of the parent without custody',
			async (db) => {
				await fixOn(db);
				await add(db, 'opp_statement', answerOf(school.parents.jaydensFather));
			},
			of('answeredOn'),
			[null]
		],
		[
			'custody for him too, from before that day',
			async (db) => {
				await fixOn(db);
				await add(db, 'opp_statement', answerOf(school.parents.jayden));
				await db.sql`update contact set has_custody = true where person_id = ${school.parents.jaydensFather}`;
			},
			of('answeredOn'),
			[null]
		],
		[
			'an answer of a pupil who turns out to be 18',
			async (db) => {
				await fixOn(db);
				await add(db, 'opp_statement', answerOf(school.pupils.jayden));
				await db.sql`update pupil set born_on = '2008-11-10' where id = ${school.pupils.jayden}`;
			},
			of('answeredOn'),
			['2026-11-12']
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

function of(fact: keyof VersionStanding) {
	return ({ versions }: Kept) => (versions as VersionStanding[]).map((version) => version[fact]);
}
function discussed({ discussed_on }: Kept) {
	return discussed_on;
}

test.each(changes)('%s: it says so at once', async (_, change, shows, is) => {
	await asSystem(change);
	expect(shows((await jayden())!)).toEqual(is);
	expect(await asSystem(kept)).toEqual(await madeAfresh());
});

test('a pupil without any enrolment has none', async () => {
	expect(await jayden()).toBeDefined();
	await asSystem(({ sql }) => sql`delete from enrolment where pupil_id = ${school.pupils.jayden}`);
	expect(await jayden()).toBeUndefined();
});

test.each([
	['mentor', 1],
	['zorgcoordinator', 1],
	['parent', 0],
	['pupil', 0],
	['otherMentor', 0],
	['administratie', 0]
] as const)('%s sees %i of it', async (who, seen) => {
	const actor = school.actors[who];
	const rows = await as(actor, (db) => db.sql`select 1 from opp_standing where pupil_id = ${school.pupils.jayden}`);
	expect(rows.length).toBe(seen);
	const judged = await as(actor, async (db) =>
		judgeStanding(db, [school.pupils.jayden], await getOppSettings(db), normDayOf(today))
	);
	expect(judged.length > 0).toBe(seen === 1);
});

test('nobody writes it by hand', async () => {
	const { mentor } = school.actors;
	const rows = await as(mentor, (db) => db.sql`update opp_standing set is_guest = true returning 1`);
	expect(rows.length).toBe(0);
	await expect(as(mentor, (db) => db.sql`insert into opp_standing select * from opp_standing`)).rejects.toMatchObject({
		code: '42501'
	});
});
