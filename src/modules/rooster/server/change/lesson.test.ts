import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import type { lessonForm } from '../../../../../tests/support/lessons.ts';
import { as, closeTestDatabase, openTestDatabase, today } from '../../../../../tests/support/school.ts';
import { startDrawing, type Drawing } from '../drawing.fixture.ts';
import * as rooster from '../index.ts';

let database: FreshDatabase;
let drawing: Drawing;
let school: Drawing['school'];
let els: Drawing['els'];
let group: Drawing['group'];
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	drawing = await startDrawing();
	({ school, els, group } = drawing);
});

test('a lesson on two days is two lessons, and taken back it is none', async () => {
	const done = await drawing.draw({ weekdays: [1, 4] });
	expect(await drawing.said()).toEqual(['1 08:30 12 2026-11-16 2027-07-31', '4 08:30 12 2026-11-16 2027-07-31']);
	expect(done).toMatchObject({ said: 'rooster_said_added', undo: { key: 'rooster_undo' } });
	await drawing.undo();
	expect(await drawing.said()).toEqual([]);
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
	await expect(drawing.draw({ ...otherwise, teacherId })).rejects.toThrow(new FormIssue(errors as FormIssue['errors']));
	expect(await drawing.said()).toEqual([]);
});

test('from today another room: the past stays, and taken back it is as before', async () => {
	await drawing.draw({ fromOn: '2026-08-24' });
	await drawing.change({ room: '3', fromOn: today }, await drawing.firstId());
	expect(await drawing.said()).toEqual(['1 08:30 12 2026-08-24 2026-11-15', '1 08:30 3 2026-11-16 2027-07-31']);
	await drawing.undo();
	expect(await drawing.said()).toEqual(['1 08:30 12 2026-08-24 2027-07-31']);
});

test('two people at once: the second hears what stands there, and can save over it', async () => {
	await drawing.draw();
	const id = await drawing.firstId();
	await drawing.change({ room: '3' }, id);
	const second = drawing.change({ room: '4' }, id);
	await expect(second).rejects.toThrow(EditConflict);
	await expect(second).rejects.toMatchObject({ version: 2, theirs: { room: '3' } });
	await drawing.change({ room: '4', version: 2 }, id);
	expect(await drawing.said()).toEqual(['1 08:30 4 2026-11-16 2027-07-31']);
});

test('what somebody else changed meanwhile is not taken back', async () => {
	await drawing.draw();
	const stepId = await drawing.lastStep();
	await drawing.change({ room: '3' }, await drawing.firstId());
	const back = as(els, (db) => rooster.undoStep(db, els, group, { stepId }, today));
	await expect(back).rejects.toThrow(new Refusal('rooster_refusal_changed'));
	await expect(
		as(els, (db) => rooster.undoStep(db, els, { groupId: school.groups['3A'] }, { stepId }, today))
	).rejects.toThrow(NotFound);
});

test('a copy on other days, and a lesson that is no more from a day on', async () => {
	await drawing.draw({ fromOn: '2026-08-24' });
	const id = await drawing.firstId();
	await as(els, (db) => rooster.copyLesson(db, els, group, id, { weekdays: [1, 3] }, today));
	expect(await drawing.said()).toEqual(['1 08:30 12 2026-08-24 2027-07-31', '3 08:30 12 2026-11-16 2027-07-31']);
	await as(els, (db) => rooster.removeLesson(db, els, group, id, { goneFromOn: today, version: 1 }, today));
	expect((await drawing.said())[0]).toBe('1 08:30 12 2026-08-24 2026-11-15');
	await expect(
		as(els, (db) => rooster.removeLesson(db, els, group, id, { goneFromOn: '2027-08-01', version: 2 }, today))
	).rejects.toThrow(FormIssue);
});
