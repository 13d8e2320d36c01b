import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { addLessonRow } from '../../../../../tests/support/lessons.ts';
import { add, as, closeTestDatabase, openTestDatabase, today } from '../../../../../tests/support/school.ts';
import { startDrawing, type Drawing } from '../drawing.fixture.ts';
import * as rooster from '../index.ts';

let database: FreshDatabase;
let drawing: Drawing;
let school: Drawing['school'];
let tessa: Drawing['tessa'];
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	drawing = await startDrawing();
	({ school, tessa } = drawing);
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
	await drawing.changeDay({ kind: 'vervanging', teacherId: null, room: 'Aula' }, lessonId);
	expect(await list()).toMatchObject([{ teacherName: 'Tessa Veen', room: 'Aula', isChanged: true }]);
	await drawing.changeDay({ kind: 'uitval' }, lessonId);
	expect(await list()).toEqual([]);
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
