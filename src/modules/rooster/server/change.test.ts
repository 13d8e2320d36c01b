import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { addLessonRow, hire, lessonForm } from '../../../../tests/support/lessons.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import type { ChangeLessonForm } from '../forms.ts';
import * as rooster from './index.ts';

let database: FreshDatabase;
let school: TestSchool;
let els: Actor;
let tessa: string;
let group: { groupId: string };

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	els = school.actors.administratie;
	tessa = await hire(school, 'Tessa');
	group = { groupId: school.groups['2B'] };
});

const draw = (otherwise: Parameters<typeof lessonForm>[0] = {}) =>
	as(els, (db) => rooster.addLesson(db, els, group, lessonForm(otherwise), today));
const lessons = (groupId = group.groupId) =>
	asSystem(
		({ sql }) => sql<{ id: string; said: string; version: number }[]>`
			select id, version, concat_ws(' ', weekday, to_char(starts_at, 'HH24:MI'), room, from_on, until_on) as said
			from lesson where group_id = ${groupId} order by from_on, weekday, room`
	);
const said = async (groupId?: string) => (await lessons(groupId)).map((row) => row.said);
const firstId = async () => (await lessons())[0]!.id;
const lastStep = async () =>
	(
		await asSystem(
			({ sql }) =>
				sql<
					{ id: string }[]
				>`select id from lesson_step where school_id = ${school.schoolId} order by done_at desc limit 1`
		)
	)[0]!.id;
const undo = async () => {
	const stepId = await lastStep();
	return as(els, (db) => rooster.undoStep(db, els, group, { stepId }, today));
};
const change = (otherwise: Partial<ChangeLessonForm>, lessonId: string) => {
	const { weekdays: _, ...form } = lessonForm();
	const input = { ...form, weekday: 1, version: 1, ...otherwise };
	return as(els, (db) => rooster.changeLesson(db, els, group, lessonId, input, today));
};
/** On which days the teacher sees Jayden. */
const seesFrom = async (personId: string) =>
	(
		await asSystem(
			({ sql }) => sql<{ span: string }[]>`
			select from_on || ' ' || until_on as span from involvement
			where person_id = ${personId} and pupil_id = ${school.pupils.jayden} and source = 'rooster' order by 1`
		)
	).map(({ span }) => span);

describe('drawing', () => {
	test('a lesson on two days is two lessons, and taken back it is none', async () => {
		const done = await draw({ weekdays: [1, 4] });
		expect(await said()).toEqual(['1 08:30 12 2026-11-16 2027-07-31', '4 08:30 12 2026-11-16 2027-07-31']);
		expect(done).toMatchObject({ said: 'rooster_said_added', undo: { key: 'rooster_undo' } });
		await undo();
		expect(await said()).toEqual([]);
	});

	test.each<[string, Parameters<typeof lessonForm>[0], Record<string, string>]>([
		['outside the school year', { untilOn: '2027-09-01' }, { untilOn: 'rooster_form_outside' }],
		['before it', { fromOn: '2026-07-01' }, { fromOn: 'rooster_form_outside' }],
		['a subject that the school does not have', { subject: 'zeilen' }, { subject: 'rooster_form_subject' }],
		['a parent as the teacher', { teacherId: 'parent' }, { teacherId: 'rooster_form_teacher' }],
		['a trainee as the teacher', { teacherId: 'stagiair' }, { teacherId: 'rooster_form_teacher' }],
		['oneself as the teacher', { teacherId: 'self' }, { teacherId: 'rooster_form_oneself' }]
	])('not %s', async (_, otherwise, errors) => {
		const people: Record<string, string> = {
			parent: school.parents.jayden,
			stagiair: school.people.stagiair,
			self: els.personId
		};
		const teacherId = otherwise?.teacherId ? people[otherwise.teacherId]! : null;
		await expect(draw({ ...otherwise, teacherId })).rejects.toThrow(new FormIssue(errors as FormIssue['errors']));
		expect(await said()).toEqual([]);
	});

	test('from today another room: the past stays, and taken back it is as before', async () => {
		await draw({ fromOn: '2026-08-24' });
		await change({ room: '3', fromOn: today }, await firstId());
		expect(await said()).toEqual(['1 08:30 12 2026-08-24 2026-11-15', '1 08:30 3 2026-11-16 2027-07-31']);
		await undo();
		expect(await said()).toEqual(['1 08:30 12 2026-08-24 2027-07-31']);
	});

	test('two people at once: the second hears what stands there, and can save over it', async () => {
		await draw();
		const id = await firstId();
		await change({ room: '3' }, id);
		const second = change({ room: '4' }, id);
		await expect(second).rejects.toThrow(EditConflict);
		await expect(second).rejects.toMatchObject({ version: 2, theirs: { room: '3' } });
		await change({ room: '4', version: 2 }, id);
		expect(await said()).toEqual(['1 08:30 4 2026-11-16 2027-07-31']);
	});

	test('what somebody else changed meanwhile is not taken back', async () => {
		await draw();
		const stepId = await lastStep();
		await change({ room: '3' }, await firstId());
		const back = as(els, (db) => rooster.undoStep(db, els, group, { stepId }, today));
		await expect(back).rejects.toThrow(new Refusal('rooster_refusal_changed'));
		await expect(
			as(els, (db) => rooster.undoStep(db, els, { groupId: school.groups['3A'] }, { stepId }, today))
		).rejects.toThrow(NotFound);
	});

	test('a copy on other days, and a lesson that is no more from a day on', async () => {
		await draw({ fromOn: '2026-08-24' });
		const id = await firstId();
		await as(els, (db) => rooster.copyLesson(db, els, group, id, { weekdays: [1, 3] }, today));
		expect(await said()).toEqual(['1 08:30 12 2026-08-24 2027-07-31', '3 08:30 12 2026-11-16 2027-07-31']);
		await as(els, (db) => rooster.removeLesson(db, els, group, id, { goneFromOn: today, version: 1 }, today));
		expect((await said())[0]).toBe('1 08:30 12 2026-08-24 2026-11-15');
		await expect(
			as(els, (db) => rooster.removeLesson(db, els, group, id, { goneFromOn: '2027-08-01', version: 2 }, today))
		).rejects.toThrow(FormIssue);
	});
});

describe('a whole timetable', () => {
	const copy = (toGroupId: string, withTeachers?: 'on') =>
		as(els, (db) =>
			rooster.copyTimetable(
				db,
				els,
				group.groupId,
				{ toGroupId, asOn: today, fromOn: '2026-11-16', untilOn: '2027-07-31', withTeachers },
				today
			)
		);

	test('goes to another group, without teachers unless asked, and only where none is', async () => {
		await draw({ weekdays: [1, 2], teacherId: tessa });
		const to = school.groups['3A'];
		await copy(to);
		expect(await said(to)).toHaveLength(2);
		const named = () =>
			asSystem(({ sql }) => sql`select 1 from lesson where group_id = ${to} and teacher_id is not null`);
		expect(await named()).toEqual([]);
		await expect(copy(to)).rejects.toThrow(new Refusal('rooster_refusal_has_one', { group: '3A' }));
		await asSystem(({ sql }) => sql`delete from lesson where group_id = ${to}`);
		await copy(to, 'on');
		expect(await named()).toHaveLength(2);
	});

	test('ends, and begins anew the day after', async () => {
		await draw({ fromOn: '2026-08-24' });
		const end = (lastOn: string) =>
			as(els, (db) => rooster.endTimetable(db, els, group, { lastOn, startAgain: 'on' }, today));
		await end('2026-11-20');
		expect(await said()).toEqual(['1 08:30 12 2026-08-24 2026-11-20', '1 08:30 12 2026-11-21 2027-07-31']);
		await expect(end('2027-08-01')).rejects.toThrow(FormIssue);
		await undo();
		expect(await said()).toEqual(['1 08:30 12 2026-08-24 2027-07-31']);
	});
});

describe('what becomes of a lesson on one day', () => {
	const day = (input: Partial<Parameters<typeof rooster.changeDay>[4]>, lessonId: string) =>
		as(els, (db) =>
			rooster.changeDay(
				db,
				els,
				group,
				lessonId,
				{ onDay: today, kind: 'opvang', teacherId: tessa, room: '', reason: '', ...input },
				today
			)
		);

	test('who takes it over sees the pupils on that day only, and no more when it is restored', async () => {
		const lessonId = await addLessonRow(school);
		await day({}, lessonId);
		expect(await seesFrom(tessa)).toEqual([`${today} ${today}`]);
		await day({ kind: 'uitval' }, lessonId);
		expect(await seesFrom(tessa)).toEqual([]);
		const [row] = await asSystem(
			({ sql }) => sql<{ id: string; kind: string }[]>`select id, kind from lesson_change where lesson_id = ${lessonId}`
		);
		expect(row?.kind).toBe('uitval');
		await as(els, (db) => rooster.restoreDay(db, els, group, lessonId, { changeId: row!.id }, today));
		expect(await asSystem(({ sql }) => sql`select 1 from lesson_change where lesson_id = ${lessonId}`)).toEqual([]);
	});

	test('why is for staff: a pupil and a parent see only that it is lost', async () => {
		const lessonId = await addLessonRow(school, { teacherId: tessa });
		await day({ kind: 'uitval', reason: 'Ziek' }, lessonId);
		const seen = async (actor: Actor) => {
			const asked = { week: today, today, undo: null };
			const { week } = await as(actor, (db) =>
				rooster.viewTimetable(db, actor, { pupilId: school.pupils.jayden }, asked)
			);
			return week.days.flatMap(({ lessons }) => lessons.map(({ change }) => [change?.kind, change?.reason]));
		};
		const { mentor, pupil, parent } = school.actors;
		expect(await seen(mentor)).toEqual([['uitval', 'Ziek']]);
		expect(await seen(pupil)).toEqual([['uitval', '']]);
		expect(await seen(parent)).toEqual([['uitval', '']]);
	});

	test.each<[string, Parameters<typeof day>[0], Record<string, string>]>([
		['a day without the lesson', { onDay: '2026-11-17' }, { onDay: 'rooster_form_not_then' }],
		[
			'replaced by nobody and nowhere',
			{ kind: 'vervanging', teacherId: null },
			{ teacherId: 'rooster_form_who_or_where' }
		]
	])('not: %s', async (_, input, errors) => {
		const lessonId = await addLessonRow(school);
		await expect(day(input, lessonId)).rejects.toThrow(new FormIssue(errors as FormIssue['errors']));
	});

	test('on the day itself everybody gets it as it then is', async () => {
		const lessonId = await addLessonRow(school, { teacherId: tessa });
		const list = async () =>
			(await as(school.actors.pupil, (db) => rooster.listLessonsOn(db, [school.pupils.jayden], today))).get(
				school.pupils.jayden
			);
		expect(await list()).toMatchObject([
			{ subjectName: 'Rekenen', teacherName: 'Tessa Veen', room: '12', isChanged: false }
		]);
		await day({ kind: 'vervanging', teacherId: null, room: 'Aula' }, lessonId);
		expect(await list()).toMatchObject([{ teacherName: 'Tessa Veen', room: 'Aula', isChanged: true }]);
		await day({ kind: 'uitval' }, lessonId);
		expect(await list()).toEqual([]);
	});
});

describe('who teaches is involved', () => {
	test('once for an unbroken span, however many lessons; a gap makes two', async () => {
		await addLessonRow(school, { teacherId: tessa, untilOn: '2026-12-31' });
		await addLessonRow(school, { teacherId: tessa, weekday: 2, fromOn: '2026-12-01', untilOn: '2027-01-31' });
		await addLessonRow(school, { teacherId: tessa, weekday: 3, fromOn: '2027-02-01', untilOn: '2027-02-28' });
		expect(await seesFrom(tessa)).toEqual(['2026-08-01 2027-02-28']);
		await addLessonRow(school, { teacherId: tessa, weekday: 4, fromOn: '2027-05-01', untilOn: '2027-06-01' });
		expect(await seesFrom(tessa)).toEqual(['2026-08-01 2027-02-28', '2027-05-01 2027-06-01']);
	});

	test('breaks and internship are not taught; who stops teaching stops seeing', async () => {
		await addLessonRow(school, { teacherId: tessa, kind: 'pauze' });
		await addLessonRow(school, { teacherId: tessa, kind: 'stage' });
		expect(await seesFrom(tessa)).toEqual([]);
		const lessonId = await addLessonRow(school, { teacherId: tessa });
		expect(await seesFrom(tessa)).toEqual(['2026-08-01 2027-07-31']);
		await asSystem(({ sql }) => sql`update lesson set until_on = '2026-11-01' where id = ${lessonId}`);
		expect(await seesFrom(tessa)).toEqual(['2026-08-01 2026-11-01']);
		await asSystem(({ sql }) => sql`delete from lesson where id = ${lessonId}`);
		expect(await seesFrom(tessa)).toEqual([]);
	});

	test('an own holiday of one location is none for the other', async () => {
		await addLessonRow(school);
		const list = async () =>
			(await as(school.actors.pupil, (db) => rooster.listLessonsOn(db, [school.pupils.jayden], today))).get(
				school.pupils.jayden
			)?.length;
		const { schoolId, yearId, locationId } = school;
		const off = (location: string) =>
			asSystem((db) =>
				add(db, 'period', {
					schoolId,
					schoolYearId: yearId,
					kind: 'vakantie',
					name: 'Studiedag',
					locationId: location,
					startsOn: today,
					endsOn: today
				})
			);
		const elsewhere = await asSystem((db) => add(db, 'location', { schoolId, key: 'zuid', name: 'Zuid' }));
		await off(elsewhere);
		expect(await list()).toBe(1);
		await off(locationId);
		expect(await list()).toBe(0);
	});
});

describe('reading in a file', () => {
	const csv = (...lines: string[]) =>
		new File([['groep;dag;begin;eind;vak;docent', ...lines].join('\n')], 'rooster.csv');
	const start = async (file: File) => {
		const done = await as(els, (db) => rooster.startImport(db, els, { file, yearId: school.yearId }));
		return done!.to!.split('/').at(-1)!;
	};
	const view = (id: string) => as(els, (db) => rooster.viewImport(db, els, id, today));

	test('nothing counts until it is confirmed; then it is one step, which can be taken back', async () => {
		const id = await start(csv('2B;ma;8.30;9.20;Rekenen;VEEN', '2B;di;8.30;9.20;Koken;', '9Z;ma;8.30;9.20;;'));
		expect(await said()).toEqual([]);
		expect((await view(id)).unknown).toEqual({ groups: ['9Z'], subjects: [], teachers: [] });
		await as(els, (db) => rooster.confirmImport(db, els, id, today));
		expect(await said()).toHaveLength(2);
		expect(await seesFrom(tessa)).toHaveLength(1);
		await expect(as(els, (db) => rooster.confirmImport(db, els, id, today))).rejects.toThrow(Refusal);
		const stepId = await lastStep();
		await as(els, (db) => rooster.undoStep(db, els, null, { stepId }, today));
		expect(await said()).toEqual([]);
	});

	test('what a word stands for is remembered; only what is on the list can be chosen', async () => {
		const file = () => csv('2B;ma;8.30;9.20;Rekenen;TVE');
		const id = await start(file());
		const choose = (value: string) =>
			as(els, (db) => rooster.chooseWords(db, els, id, { 'teachers.TVE': value }, today));
		await choose(els.personId);
		expect((await view(id)).choices.teachers).toEqual({ TVE: '' });
		await choose(tessa);
		const next = await start(file());
		expect((await view(next)).choices.teachers).toEqual({ TVE: tessa });
	});

	test('a file that says nothing is refused beside the field', async () => {
		await expect(start(new File(['hallo'], 'x.csv'))).rejects.toThrow(FormIssue);
	});
});
