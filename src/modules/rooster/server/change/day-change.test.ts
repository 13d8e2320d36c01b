import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { FormIssue } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { addLessonRow } from '../../../../../tests/support/lessons.ts';
import { as, closeTestDatabase, openTestDatabase, today } from '../../../../../tests/support/school.ts';
import { startDrawing, type Drawing } from '../drawing.fixture.ts';
import * as rooster from '../index.ts';

let database: FreshDatabase;
let drawing: Drawing;
let school: Drawing['school'];
let els: Drawing['els'];
let tessa: Drawing['tessa'];
let group: Drawing['group'];
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	drawing = await startDrawing();
	({ school, els, tessa, group } = drawing);
});

test('who takes it over sees the pupils on that day only, and no more when it is restored', async () => {
	const lessonId = await addLessonRow(school);
	await drawing.changeDay({}, lessonId);
	expect(await drawing.sees(tessa)).toEqual([`${today} ${today}`]);
	await drawing.changeDay({ kind: 'uitval' }, lessonId);
	expect(await drawing.sees(tessa)).toEqual([]);
	const [row] = await asSystem(
		({ sql }) => sql<{ id: string; kind: string }[]>`select id, kind from lesson_change where lesson_id = ${lessonId}`
	);
	expect(row?.kind).toBe('uitval');
	await as(els, (db) => rooster.restoreDay(db, els, group, lessonId, { changeId: row!.id }, today));
	expect(await asSystem(({ sql }) => sql`select 1 from lesson_change where lesson_id = ${lessonId}`)).toEqual([]);
});

test('why is for staff: a pupil and a parent see only that it is lost', async () => {
	const lessonId = await addLessonRow(school, { teacherId: tessa });
	await drawing.changeDay({ kind: 'uitval', reason: 'Ziek' }, lessonId);
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

test.each<[string, Parameters<Drawing['changeDay']>[0], Record<string, string>]>([
	['a day without the lesson', { onDay: '2026-11-17' }, { onDay: 'rooster_form_not_then' }],
	[
		'replaced by nobody and nowhere',
		{ kind: 'vervanging', teacherId: null },
		{ teacherId: 'rooster_form_who_or_where' }
	]
])('not: %s', async (_, input, errors) => {
	const lessonId = await addLessonRow(school);
	await expect(drawing.changeDay(input, lessonId)).rejects.toThrow(new FormIssue(errors as FormIssue['errors']));
});
