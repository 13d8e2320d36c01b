import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { accessTable, people, type Who } from '#modules/rooster/access.table.ts';
import { addLesson, changeDay, listLessonsOn, startImport, undoStep } from '#modules/rooster/server/index.ts';
import type { Whose } from '#modules/rooster/server/read/owner.ts';
import { asSystem } from '#platform/database/session.ts';
import type { FreshDatabase } from '../support/database.ts';
import { makeEverybody } from '../support/everybody.ts';
import { addLessonRow, hire, lessonForm } from '../support/lessons.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';

let database: FreshDatabase;
let school: TestSchool;
let elsewhere: TestSchool;
let actors: Record<Who, Actor>;
let substitute: string;
type Part = 'of a group' | 'of a pupil';
const lessons = {} as Record<Part, string>;
const parts: Part[] = ['of a group', 'of a pupil'];
const whose = (part: Part): Whose =>
	part === 'of a group' ? { groupId: school.groups['2B'] } : { pupilId: school.pupils.jayden };

beforeAll(async () => {
	database = await openTestDatabase();
	const everybody = await makeEverybody();
	({ school, elsewhere } = everybody);
	substitute = await hire(school, 'Iris');
	actors = {
		...everybody.actors,
		parentOfOtherGroup: { ...school.actors.parent, personId: school.parents.finn }
	};
	lessons['of a group'] = await addLessonRow(school, { teacherId: everybody.actors.teacher.personId });
	lessons['of a pupil'] = await addLessonRow(school, {
		pupilId: school.pupils.jayden,
		startsAt: '10:00',
		endsAt: '11:00'
	});
});
afterAll(() => closeTestDatabase(database));

/** Whether it can be done; what is done is undone. Refused, not found and not allowed are all "no". */
async function can(who: Who, work: (db: Db, actor: Actor) => Promise<unknown>): Promise<boolean> {
	const undo = new Error('undo');
	try {
		await as(actors[who], async (db) => {
			await work(db, actors[who]);
			throw undo;
		});
	} catch (problem) {
		if (problem === undo) return true;
		const { name, code } = problem as { name: string; code?: string };
		expect(['NotFound', 'Refusal', 'FormIssue'].includes(name) || code === '42501', String(problem)).toBe(true);
	}
	return false;
}

const allowed = async (work: (db: Db, actor: Actor) => Promise<unknown>) => {
	const able: Who[] = [];
	for (const who of people) if (await can(who, work)) able.push(who);
	return able;
};
const sorted = (list: readonly Who[]) => people.filter((who) => list.includes(who));
const seesRow = async (rows: Promise<readonly unknown[]>) => {
	if ((await rows).length === 0) throw Object.assign(new Error('no row'), { name: 'NotFound' });
};

describe('the access table', () => {
	test.each(parts)('read %s', async (part) => {
		expect(await allowed(({ sql }) => seesRow(sql`select 1 from lesson where id = ${lessons[part]}`))).toEqual(
			sorted(accessTable.read![part]!)
		);
	});

	test.each(parts)('draw %s', async (part) => {
		expect(await allowed((db, actor) => addLesson(db, actor, whose(part), lessonForm(), today))).toEqual(
			sorted(accessTable.draw![part]!)
		);
	});

	test.each(parts)('draw %s, past the pages', async (part) => {
		const row = {
			schoolId: school.schoolId,
			...whose(part),
			kind: 'les',
			weekday: 2,
			startsAt: '09:00',
			endsAt: '10:00'
		};
		const dates = { fromOn: '2026-08-01', untilOn: '2027-07-31' };
		expect(await allowed((db) => add(db, 'lesson', { ...row, ...dates }))).toEqual(sorted(accessTable.draw![part]!));
		expect(
			await allowed(({ sql }) => seesRow(sql`update lesson set room = '1' where id = ${lessons[part]} returning 1`))
		).toEqual(sorted(accessTable.draw![part]!));
		expect(
			await allowed(({ sql }) => seesRow(sql`delete from lesson where id = ${lessons[part]} returning 1`))
		).toEqual(sorted(accessTable.draw![part]!));
	});

	test.each(parts)('change day %s', async (part) => {
		const input = { onDay: today, kind: 'opvang' as const, teacherId: substitute, room: '', reason: '' };
		expect(await allowed((db, actor) => changeDay(db, actor, whose(part), lessons[part], input, today))).toEqual(
			sorted(accessTable['change day']![part]!)
		);
		expect(
			await allowed((db, { personId }) =>
				add(db, 'lesson_change', {
					schoolId: school.schoolId,
					lessonId: lessons[part],
					onDay: today,
					kind: 'uitval',
					madeById: personId
				})
			)
		).toEqual(sorted(accessTable['change day']![part]!));
	});

	test.each(parts)('read a change and a step %s', async (part) => {
		const { schoolId, people: staff } = school;
		const change = {
			schoolId,
			lessonId: lessons[part],
			onDay: '2026-11-23',
			kind: 'uitval',
			madeById: staff.directeur
		};
		const step = { schoolId, ...whose(part), what: 'add', did: '{}', doneById: staff.directeur };
		const [changeId, stepId] = await asSystem((db) =>
			Promise.all([add(db, 'lesson_change', change), add(db, 'lesson_step', step)])
		);
		expect(await allowed(({ sql }) => seesRow(sql`select 1 from lesson_change where id = ${changeId}`))).toEqual(
			sorted(accessTable['read a change of']![part]!)
		);
		expect(await allowed(({ sql }) => seesRow(sql`select 1 from lesson_step where id = ${stepId}`))).toEqual(
			sorted(accessTable['read a step of']![part]!)
		);
		await asSystem(async ({ sql }) => {
			await sql`delete from lesson_change where id = ${changeId}`;
			await sql`delete from lesson_step where id = ${stepId}`;
		});
	});

	test('read an import', async () => {
		const { schoolId, people: staff, yearId: schoolYearId } = school;
		const file = {
			schoolId,
			schoolYearId,
			fileName: 'rooster.csv',
			patterns: '[]',
			choices: '{}',
			madeById: staff.directeur
		};
		const id = await asSystem((db) => add(db, 'lesson_import', file));
		expect(await allowed(({ sql }) => seesRow(sql`select 1 from lesson_import where id = ${id}`))).toEqual(
			sorted(accessTable['read import']!['']!)
		);
	});

	test.each(parts)('undo %s', async (part) => {
		const drawer = actors.directeur;
		await as(drawer, (db) => addLesson(db, drawer, whose(part), lessonForm({ weekdays: [3] }), today));
		const [step] = await asSystem(
			({ sql }) => sql<{ id: string }[]>`
			select id from lesson_step where school_id = ${school.schoolId} order by done_at desc limit 1`
		);
		expect(await allowed((db, actor) => undoStep(db, actor, whose(part), { stepId: step!.id }, today))).toEqual(
			sorted(accessTable.undo![part]!)
		);
	});

	test('import', async () => {
		const file = new File(['groep;dag;begin;eind;vak\n2B;maandag;8.30;9.20;Rekenen'], 'rooster.csv');
		expect(await allowed((db, actor) => startImport(db, actor, { file, yearId: school.yearId }))).toEqual(
			sorted(accessTable.import!['']!)
		);
	});

	test('see pupil', async () => {
		expect(await allowed(({ sql }) => seesRow(sql`select 1 from pupil where id = ${school.pupils.jayden}`))).toEqual(
			sorted(accessTable['see pupil']!['']!)
		);
	});
});

describe('beside the table', () => {
	test('nobody of another school finds a lesson, and nobody without an actor', async () => {
		const rows = await as(
			elsewhere.actors.directeur,
			({ sql }) => sql`select 1 from lesson where school_id = ${school.schoolId}`
		);
		expect(rows).toEqual([]);
	});

	test('a parent sees the day of the own child, and of another’s child only what the group has', async () => {
		const { jayden, finn } = school.pupils;
		const days = await as(actors.parent, (db) => listLessonsOn(db, [jayden, finn], today));
		expect(days.get(jayden)?.map(({ startsAt }) => startsAt)).toEqual(['08:30', '10:00']);
		expect(days.get(finn)).toEqual([]);
	});

	test.each<[string, Who, (id: string) => Record<string, unknown>]>([
		['as a teacher of a new lesson', 'administratie', (teacherId) => ({ teacherId })],
		['as a teacher of an own pupil', 'mentor', (teacherId) => ({ teacherId, pupilId: school.pupils.jayden })]
	])('nobody names oneself, %s', async (_, who, otherwise) => {
		const { personId } = actors[who];
		const row = { groupId: school.groups['2B'], ...otherwise(personId) } as Record<string, unknown>;
		if ('pupilId' in row) delete row.groupId;
		const lesson = { schoolId: school.schoolId, kind: 'les', weekday: 2, startsAt: '09:00', endsAt: '10:00', ...row };
		const dates = { fromOn: '2026-08-01', untilOn: '2027-07-31' };
		await expect(as(actors[who], (db) => add(db, 'lesson', { ...lesson, ...dates }))).rejects.toMatchObject({
			code: '42501'
		});
		await as(actors[who], (db) => add(db, 'lesson', { ...lesson, ...dates, teacherId: substitute }));
	});

	test('nor by a change that says more, nor as a substitute', async () => {
		const els = actors.administratie;
		const own = await addLessonRow(school, { teacherId: els.personId, kind: 'pauze', untilOn: '2026-12-01' });
		const other = await addLessonRow(school, { teacherId: substitute });
		const denied = { code: '42501' };
		for (const change of [
			"until_on = '2027-01-01'",
			"from_on = '2026-07-01'",
			"kind = 'les'",
			`group_id = '${school.groups['3A']}'`
		])
			await expect(
				as(els, ({ sql }) => sql.unsafe(`update lesson set ${change} where id = '${own}'`)),
				change
			).rejects.toMatchObject(denied);
		await expect(
			as(els, ({ sql }) => sql`update lesson set teacher_id = ${els.personId} where id = ${other}`)
		).rejects.toMatchObject(denied);
		const day = { schoolId: school.schoolId, lessonId: other, onDay: today, kind: 'opvang', madeById: els.personId };
		await expect(as(els, (db) => add(db, 'lesson_change', { ...day, teacherId: els.personId }))).rejects.toMatchObject(
			denied
		);
		await as(els, ({ sql }) => sql`update lesson set until_on = '2026-11-20', room = '9' where id = ${own}`);
	});
});
