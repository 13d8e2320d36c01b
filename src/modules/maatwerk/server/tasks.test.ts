import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem, type Db } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { addIndicationRow, addMeasureRow, addWorkPlanRow, guideOf } from '../../../../tests/support/maatwerk.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { tailoredDue, tailoredTasks } from './index.ts';

let database: FreshDatabase;
let school: TestSchool;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
});

type Who = keyof TestSchool['actors'];
/** What is asked of somebody on a day, as the keys of the titles. */
const tasksOf = async (who: Who, on = today): Promise<string[]> => {
	const actor = { ...school.actors[who], today: on };
	const tasks = await as(actor, (db) => tailoredTasks(db, actor, on));
	return tasks.map(({ title }) => (typeof title === 'string' ? title : title.key)).sort();
};
const given = (work: (db: Db) => Promise<unknown>) => asSystem(work);

const card = (reviewOn: string) => (db: Db) =>
	add(db, 'help_card', {
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		number: 1,
		kind: 'nieuw',
		isWithPupil: true,
		writtenById: school.people.mentor,
		writtenOn: '2025-12-07',
		reviewOn
	});

describe('a help card', () => {
	test.each([
		['2026-12-07', ['maatwerk_day_card']],
		['2026-12-08', []],
		['2026-11-01', ['maatwerk_day_card']]
	])('to look at before %s is asked of the mentor three weeks before: %j', async (reviewOn, expected) => {
		await given(card(reviewOn));
		expect(await tasksOf('mentor')).toEqual(expected);
		for (const who of ['otherMentor', 'stagiair', 'parent', 'directeur'] as const)
			expect(await tasksOf(who)).toEqual([]);
	});
});

describe('a measure', () => {
	test.each([
		['2026-12-28', ['maatwerk_day_measure']],
		['2026-12-29', []],
		['2026-11-15', []]
	])('that ends on %s is asked of the mentor six weeks before: %j', async (untilOn, expected) => {
		await given((db) => addMeasureRow(db, school, { untilOn }));
		expect(await tasksOf('mentor')).toEqual(expected);
	});

	test('that was stopped, or is only asked for, is not', async () => {
		await given((db) => addMeasureRow(db, school, { untilOn: '2026-12-01', stoppedOn: today }));
		await given((db) =>
			addMeasureRow(db, school, { untilOn: '2026-12-01', condition: 'Dyslexieverklaring', request: 'gevraagd' })
		);
		expect(await tasksOf('mentor')).toEqual([]);
	});

	test('is asked of who decided it too', async () => {
		const { zorgcoordinator } = school.people;
		await given((db) => addMeasureRow(db, school, { untilOn: '2026-12-01', decidedById: zorgcoordinator }));
		expect(await tasksOf('zorgcoordinator')).toEqual(['maatwerk_day_measure']);
	});
});

describe('an indication', () => {
	test.each([
		['2027-02-16', ['maatwerk_day_paper']],
		['2027-02-17', []]
	])('that ends on %s is asked of the care team alone, three months before: %j', async (validUntil, expected) => {
		await given((db) => addIndicationRow(db, school, { kind: 'tos', validUntil }));
		expect(await tasksOf('zorgcoordinator')).toEqual(expected);
		expect(await tasksOf('mentor')).toEqual([]);
	});
});

describe('a work plan', () => {
	const fixed = (coachId: string, evaluateOn: string) => (db: Db) =>
		addWorkPlanRow(db, school, {
			state: 'fixed',
			fixedOn: '2026-09-10',
			fixedById: coachId,
			coachId,
			content: JSON.stringify({
				goals: [],
				approach: 'RALFI',
				weekday: 2,
				moment: '',
				coachId,
				coachName: 'Rianne Bos',
				evaluateOn
			})
		});

	test.each([
		['2026-11-30', ['maatwerk_day_plan']],
		['2026-12-01', []]
	])('to evaluate on %s is asked of its coach two weeks before: %j', async (on, expected) => {
		const coach = await guideOf(school);
		await given(fixed(coach.personId, on));
		const tasks = await as(coach, (db) => tailoredTasks(db, coach, today));
		expect(tasks.map(({ title }) => (title as { key: string }).key)).toEqual(expected);
		expect(await tasksOf('mentor')).toEqual([]);
	});

	test('is asked of the care team for who is declared and has none; not of the mentor, who may not know', async () => {
		await given((db) => addIndicationRow(db, school));
		expect(await tasksOf('zorgcoordinator')).toEqual(['maatwerk_day_no_plan']);
		expect(await tasksOf('mentor')).toEqual([]);
		await given((db) => addWorkPlanRow(db, school));
		expect(await tasksOf('zorgcoordinator')).toEqual([]);
	});
});

describe('the first weeks', () => {
	test.each([
		['2026-08-31', []],
		['2026-09-01', ['maatwerk_day_findings']],
		['2026-09-28', ['maatwerk_day_findings']],
		['2026-09-29', ['maatwerk_day_period']],
		['2026-11-09', ['maatwerk_day_period']],
		['2026-11-10', []]
	])('on %s the mentor is asked %j', async (on, expected) => {
		expect(await tasksOf('mentor', on)).toEqual(expected);
	});

	test('who teaches writes, and does not finish', async () => {
		expect(await tasksOf('stagiair', '2026-09-10')).toEqual(['maatwerk_day_findings']);
		expect(await tasksOf('stagiair', '2026-09-30')).toEqual([]);
	});

	test('nobody is asked once it is done, or once one wrote about all', async () => {
		const { mentor } = school.people;
		const ofGroup = { school_id: school.schoolId, group_id: school.groups['2B'] };
		await given(async ({ sql }) => {
			for (const pupilId of [school.pupils.jayden, school.pupils.noor]) {
				await sql`insert into observation_finding ${sql({ ...ofGroup, pupil_id: pupilId, author_id: mentor, themes: '{}', text: 'Goed.', written_on: '2026-09-10' })}`;
			}
		});
		expect(await tasksOf('mentor', '2026-09-10')).toEqual([]);
		await given(
			({ sql }) => sql`insert into observation_period ${sql({ ...ofGroup, done_on: '2026-09-29', done_by_id: mentor })}`
		);
		expect(await tasksOf('mentor', '2026-09-30')).toEqual([]);
		expect(await tasksOf('stagiair', '2026-09-10')).toEqual([]);
	});
});

describe('group observations', () => {
	test.each([
		['2027-01-01', []],
		['2027-01-02', ['maatwerk_day_observe', 'maatwerk_day_observe']],
		['2027-03-01', ['maatwerk_day_observe', 'maatwerk_day_observe']]
	])('on %s the care coordinator is asked %j', async (on, expected) => {
		expect(await tasksOf('zorgcoordinator', on)).toEqual(expected);
		expect(await tasksOf('mentor', on)).toEqual([]);
	});
});

describe('what is due stands on the dossier', () => {
	const due = async (who: Who) => {
		const actor = school.actors[who];
		const { jayden } = school.pupils;
		const found = await as(actor, (db) => tailoredDue(db, actor, [jayden], today));
		return (found.get(jayden) ?? []).map(({ title, state }) => [(title as { key: string }).key, state]);
	};

	test('as far as each may know it', async () => {
		await given(card('2026-11-10'));
		await given((db) => addMeasureRow(db, school, { untilOn: '2026-12-01' }));
		await given((db) => addIndicationRow(db, school, { validUntil: '2027-01-01' }));
		expect(await due('mentor')).toEqual([
			['maatwerk_due_card', 'late'],
			['maatwerk_due_measure', 'soon']
		]);
		expect(await due('zorgcoordinator')).toHaveLength(3);
		for (const who of ['parent', 'pupil', 'otherMentor'] as const) expect(await due(who)).toEqual([]);
	});
});
