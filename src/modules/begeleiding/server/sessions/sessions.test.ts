import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { EditConflict, FormIssue, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { addNote } from '../../../../../tests/support/guidance.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import type { SessionForm } from '../../sessions/forms.ts';
import { addToSession, correctSession, removeSession, writeSession } from './change.ts';
import { getSession, listSessions, listSpent } from './rows.ts';

let database: FreshDatabase;
let school: TestSchool;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => void (school = await makeSchool()));

const sent = (otherwise: Partial<SessionForm> = {}): SessionForm => ({
	onDay: today,
	minutes: 45,
	text: 'De week gepland.',
	arrangement: null,
	namesSeen: false,
	audience: 'team',
	alsoIds: [],
	...otherwise
});
const write = (otherwise: Partial<SessionForm> = {}) => {
	const { mentor } = school.actors;
	return as(mentor, (db) => writeSession(db, mentor, school.pupils.jayden, sent(otherwise), today));
};
const notesOf = (pupilId: string) => as(school.actors.mentor, (db) => listSessions(db, pupilId, { limit: 10 }));
const hour = 3_600_000;

describe('writing', () => {
	test('a session, with its minutes', async () => {
		expect((await write())?.said).toBe('begeleiding_said_session');
		expect(await notesOf(school.pupils.jayden)).toMatchObject([
			{ minutes: 45, text: 'De week gepland.', audience: 'team' }
		]);
		const spent = await as(school.actors.mentor, (db) => listSpent(db, school.pupils.jayden));
		expect(spent).toEqual([{ onDay: today, minutes: 45, arrangement: null, arrangementName: null }]);
	});

	test('with a few pupils: a note in the file of each, which says nothing about the other', async () => {
		const { jayden, noor } = school.pupils;
		expect(await write({ alsoIds: [noor] })).toMatchObject({
			said: 'begeleiding_said_session_also',
			params: { count: 1 }
		});
		const [one] = await notesOf(jayden);
		const [other] = await notesOf(noor);
		expect(one?.text).toBe(other?.text);
		expect(one?.id).not.toBe(other?.id);
	});

	test('a pupil of another group was not there', async () => {
		await expect(write({ alsoIds: [school.pupils.finn] })).rejects.toThrow(FormIssue);
	});

	test('the name of another pupil asks first', async () => {
		await expect(write({ text: 'Met Noor gewerkt.' })).rejects.toMatchObject({ key: 'logboek_refusal_names' });
		await write({ text: 'Met Noor gewerkt.', namesSeen: true });
		expect(await notesOf(school.pupils.jayden)).toHaveLength(1);
	});

	test('not for tomorrow, and of no arrangement that the school does not have', async () => {
		await expect(write({ onDay: '2026-11-17' })).rejects.toMatchObject({
			errors: { onDay: 'begeleiding_form_future' }
		});
		await expect(write({ arrangement: 'plus' })).rejects.toMatchObject({
			errors: { arrangement: 'begeleiding_form_arrangement' }
		});
	});

	test('a trainee writes none', async () => {
		const { stagiair } = school.actors;
		await expect(as(stagiair, (db) => writeSession(db, stagiair, school.pupils.jayden, sent(), today))).rejects.toThrow(
			FormIssue
		);
	});
});

describe('putting right', () => {
	const correct = async (id: string, now: Date, version = 1) => {
		const { mentor } = school.actors;
		const { onDay, minutes, arrangement, namesSeen } = sent();
		const input = { onDay, minutes, arrangement, namesSeen, text: 'Verbeterd.' };
		return as(mentor, (db) => correctSession(db, mentor, school.pupils.jayden, id, { ...input, version }, today, now));
	};

	test('within the hours of the school; later only an addition', async () => {
		const id = await asSystem((db) => addNote(db, school));
		const written = Date.now();
		await correct(id, new Date(written + 23 * hour));
		await expect(correct(id, new Date(written + 25 * hour), 2)).rejects.toThrow(Refusal);
		const { mentor } = school.actors;
		await as(mentor, (db) => addToSession(db, mentor, school.pupils.jayden, id, { text: 'Later.', namesSeen: false }));
		const note = await as(mentor, (db) => getSession(db, mentor, school.pupils.jayden, id));
		expect(note).toMatchObject({ text: 'Verbeterd.', isCorrected: true, added: [{ text: 'Later.' }] });
	});

	test('two who correct at once: the second sees both texts', async () => {
		const id = await asSystem((db) => addNote(db, school));
		await correct(id, new Date());
		await expect(correct(id, new Date())).rejects.toThrow(EditConflict);
	});

	test('taking away leaves the fact, and takes what was added along', async () => {
		const id = await asSystem((db) => addNote(db, school));
		const { mentor, zorgcoordinator, stagiair } = school.actors;
		await as(mentor, (db) => addToSession(db, mentor, school.pupils.jayden, id, { text: 'Later.', namesSeen: false }));
		const remove = (who: typeof mentor, now: Date) =>
			as(who, (db) => removeSession(db, who, school.pupils.jayden, id, { reason: 'Verkeerde leerling' }, today, now));
		await expect(remove(stagiair, new Date())).rejects.toThrow(Refusal);
		await expect(remove(mentor, new Date(Date.now() + 25 * hour))).rejects.toThrow(Refusal);
		await remove(zorgcoordinator, new Date(Date.now() + 25 * hour));
		const note = await as(mentor, (db) => getSession(db, mentor, school.pupils.jayden, id));
		expect(note).toMatchObject({ text: '', removedWhy: 'Verkeerde leerling', removedBy: 'Ruud Smit', added: [] });
		expect(await as(mentor, (db) => listSpent(db, school.pupils.jayden))).toEqual([]);
	});
});
