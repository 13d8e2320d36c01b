// Who teaches is involved, kept right by triggers of the database.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { addLessonRow } from '../../../../tests/support/lessons.ts';
import { closeTestDatabase, openTestDatabase } from '../../../../tests/support/school.ts';
import { startDrawing, type Drawing } from './drawing.fixture.ts';

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

test('once for an unbroken span, however many lessons; a gap makes two', async () => {
	await addLessonRow(school, { teacherId: tessa, untilOn: '2026-12-31' });
	await addLessonRow(school, { teacherId: tessa, weekday: 2, fromOn: '2026-12-01', untilOn: '2027-01-31' });
	await addLessonRow(school, { teacherId: tessa, weekday: 3, fromOn: '2027-02-01', untilOn: '2027-02-28' });
	expect(await drawing.sees(tessa)).toEqual(['2026-08-01 2027-02-28']);
	await addLessonRow(school, { teacherId: tessa, weekday: 4, fromOn: '2027-05-01', untilOn: '2027-06-01' });
	expect(await drawing.sees(tessa)).toEqual(['2026-08-01 2027-02-28', '2027-05-01 2027-06-01']);
});

test('breaks and internship are not taught; who stops teaching stops seeing', async () => {
	await addLessonRow(school, { teacherId: tessa, kind: 'pauze' });
	await addLessonRow(school, { teacherId: tessa, kind: 'stage' });
	expect(await drawing.sees(tessa)).toEqual([]);
	const lessonId = await addLessonRow(school, { teacherId: tessa });
	expect(await drawing.sees(tessa)).toEqual(['2026-08-01 2027-07-31']);
	await asSystem(({ sql }) => sql`update lesson set until_on = '2026-11-01' where id = ${lessonId}`);
	expect(await drawing.sees(tessa)).toEqual(['2026-08-01 2026-11-01']);
	await asSystem(({ sql }) => sql`delete from lesson where id = ${lessonId}`);
	expect(await drawing.sees(tessa)).toEqual([]);
});
