// Talks outside the rounds, in the pupil's own rhythm, against the real database.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { EditConflict } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import { addTalk as addTalkRow } from '../../../../../tests/support/talks.ts';
import { NewTalkForm, RhythmForm } from '../../forms.ts';
import { viewNewTalk, viewPupilTalks } from '../read/views.ts';
import { talkTasks } from '../tasks.ts';
import { addTalk, setRhythm } from './add.ts';

let database: FreshDatabase;
let school: TestSchool;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
});

describe('in the pupil’s own rhythm', () => {
	const rhythm = (everyWeeks: string, version: string) => {
		const { mentor } = school.actors;
		return as(mentor, (db) => setRhythm(db, mentor, school.pupils.jayden, RhythmForm.parse({ everyWeeks, version })));
	};
	const view = () => as(school.actors.mentor, (db) => viewPupilTalks(db, school.actors.mentor, school.pupils.jayden));
	const coached = (heldOn: string) =>
		asSystem((db) => addTalkRow(db, school, { kind: 'leerlinggesprek', state: 'held', heldOn }));

	test('the next one follows from the last', async () => {
		await coached('2026-11-02');
		await rhythm('4', '0');
		expect((await view()).rhythm).toMatchObject({ everyWeeks: 4, nextOn: '2026-11-30' });
		const proposed = await as(school.actors.mentor, (db) =>
			viewNewTalk(db, school.actors.mentor, school.pupils.jayden)
		);
		expect(proposed.proposedOn).toBe('2026-11-30');
	});

	test('is asked of the mentor in the week that it falls in, until there is one', async () => {
		await coached('2026-10-19');
		await rhythm('4', '0');
		const { mentor, otherMentor } = school.actors;
		const asked = async (actor = mentor) =>
			(await as(actor, (db) => talkTasks(db, actor, '2026-11-16'))).filter(({ key }) => key.startsWith('rhythm'));
		expect(await asked()).toHaveLength(1);
		expect(await asked(otherMentor)).toEqual([]);
		const input = NewTalkForm.parse({ kind: 'leerlinggesprek', on: '2026-11-18', time: '', minutes: '20' });
		await as(mentor, (db) => addTalk(db, mentor, school.pupils.jayden, input));
		expect(await asked()).toEqual([]);
	});

	test('ends, and two people do not undo each other', async () => {
		await rhythm('4', '0');
		await expect(rhythm('2', '0')).rejects.toBeInstanceOf(EditConflict);
		await rhythm('', '1');
		expect((await view()).rhythm).toMatchObject({ everyWeeks: 0, nextOn: null });
	});

	test('is not for parents to set', async () => {
		const { parent } = school.actors;
		await expect(
			as(parent, (db) => setRhythm(db, parent, school.pupils.jayden, { everyWeeks: 2, version: 0 }))
		).rejects.toMatchObject({ key: 'gesprekken_refusal_role' });
	});
});
