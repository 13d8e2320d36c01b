import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { EditConflict, FormIssue, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { addLessonRow } from '../../../../../tests/support/lessons.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import type { TimeOutForm } from '../../time-out/forms.ts';
import { changeTimeOut, comeIn, go, removeTimeOut } from './change.ts';
import { listPupilsToSend, listTimeOuts } from './rows.ts';

let database: FreshDatabase;
let school: TestSchool;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => void (school = await makeSchool()));

/** A quarter to nine in the Netherlands. */
const morning = new Date('2026-11-16T07:45:30Z');
const later = (minutes: number) => new Date(morning.getTime() + minutes * 60_000);
const enter = (fromWhere = '', actor = school.actors.mentor) =>
	as(actor, (db) =>
		comeIn(db, actor, { pupil: school.pupils.jayden, fromWhere, reason: null, reasonText: '' }, { today, now: morning })
	);
const rows = () =>
	as(school.actors.mentor, (db) => listTimeOuts(db, { pupilId: school.pupils.jayden, withRemoved: true }));
const only = async () => (await rows())[0]!;

test('one tap in: the time, and the lesson that the timetable says', async () => {
	await addLessonRow(school, { title: 'Koken' });
	await enter();
	expect(await only()).toMatchObject({
		fromWhere: 'Koken',
		onDay: today,
		hour: 8,
		inAt: morning,
		outAt: null,
		reason: null
	});
	expect(
		(await as(school.actors.mentor, (db) => listPupilsToSend(db, school.actors.mentor))).map(({ id }) => id)
	).toEqual([school.pupils.noor]);
});

test('what is said of where from is what stands there; twice in is once', async () => {
	await enter('Kantine');
	await enter('Gym', school.actors.zorgcoordinator);
	expect((await rows()).map(({ fromWhere }) => fromWhere)).toEqual(['Kantine']);
});

test('one tap out: the time and where to; a second tap changes nothing', async () => {
	await enter();
	const { id } = await only();
	const { mentor, stagiair } = school.actors;
	await as(stagiair, (db) => go(db, stagiair, { id, wentTo: 'les' }, { today, now: later(20) }));
	await as(mentor, (db) => go(db, mentor, { id, wentTo: 'huis' }, { today, now: later(40) }));
	expect(await only()).toMatchObject({ wentTo: 'les', outAt: later(20), outBy: 'Sanne Prins' });
});

const completed = (otherwise: Partial<TimeOutForm> = {}): TimeOutForm => ({
	cameAt: '08:45',
	wentAt: '09:05',
	fromWhere: 'Gym',
	reason: 'boos',
	reasonText: 'Verloor het spel',
	helped: 'Buiten lopen',
	wentTo: 'les',
	version: 1,
	...otherwise
});
const complete = async (otherwise: Partial<TimeOutForm> = {}, now = later(60)) => {
	const { mentor } = school.actors;
	const { id } = await only();
	return as(mentor, (db) => changeTimeOut(db, mentor, id, completed(otherwise), { today, now }));
};

test('completing it; two at once see both, and a day later it is fixed', async () => {
	await enter();
	await complete();
	expect(await only()).toMatchObject({
		reason: 'boos',
		helped: 'Buiten lopen',
		outAt: new Date('2026-11-16T08:05:00Z')
	});
	// A form knows minutes; the moment that was tapped stays.
	expect((await only()).inAt).toEqual(morning);
	await expect(complete()).rejects.toThrow(EditConflict);
	await expect(complete({ version: 2 }, later(60 * 26))).rejects.toThrow(Refusal);
});

test('not in the future, and who has left does not come back', async () => {
	await enter();
	await expect(complete({ wentAt: '23:00' })).rejects.toMatchObject({ errors: { wentAt: 'begeleiding_form_future' } });
	await complete();
	await expect(complete({ wentAt: null, wentTo: null, version: 2 })).rejects.toThrow(FormIssue);
});

test('a mistake is taken away, and leaves that it was', async () => {
	await enter('Gym');
	const { id } = await only();
	const { mentor, stagiair } = school.actors;
	await expect(
		as(stagiair, (db) => removeTimeOut(db, stagiair, id, { reason: 'Weg' }, { today, now: later(5) }))
	).rejects.toThrow(Refusal);
	await as(mentor, (db) => removeTimeOut(db, mentor, id, { reason: 'Verkeerde leerling' }, { today, now: later(5) }));
	expect(await only()).toMatchObject({ fromWhere: '', removedBy: 'Mirjam Hoekstra', removedWhy: 'Verkeerde leerling' });
	expect(await as(mentor, (db) => listTimeOuts(db, { pupilId: school.pupils.jayden }))).toEqual([]);
	await enter();
	expect(await rows()).toHaveLength(2);
});
