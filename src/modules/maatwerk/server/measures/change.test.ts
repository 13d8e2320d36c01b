import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { addIndicationRow, contextOf } from '../../../../../tests/support/maatwerk.ts';
import {
	as,
	changeSetup,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import { MeasureForm } from '../../measures/forms.ts';
import {
	addMeasure,
	changeMeasure,
	goOnWithMeasure,
	keepGround,
	moveRequest,
	stopMeasure,
	viewMeasure,
	viewMeasures,
	viewNewMeasure
} from '../index.ts';

let database: FreshDatabase;
let school: TestSchool;
let jayden: string;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	jayden = school.pupils.jayden;
	await changeSetup(school.schoolId, '2026-08-01', (setup) => {
		setup.maatregelen = [
			{
				key: 'vergrote-teksten',
				naam: 'Vergrote teksten',
				grond: 'niet vermeld',
				voorwaarde: 'niet vermeld',
				aanvraag_door: 'niet vermeld'
			},
			{
				key: 'meer-tijd',
				naam: 'Meer tijd bij officiële examens',
				grond: 'Dyslexie',
				voorwaarde: 'Dyslexieverklaring',
				aanvraag_door: 'niet vermeld'
			}
		];
	});
});

type Who = keyof TestSchool['actors'];
const input = (sent: object = {}) =>
	MeasureForm.parse({
		item: 'vergrote-teksten',
		fromOn: today,
		untilOn: '2027-07-31',
		decidedById: school.people.mentor,
		ground: 'school',
		...sent
	});
const addAs = (who: Who, sent: object = {}) =>
	as(school.actors[who], (db) => addMeasure(db, school.actors[who], jayden, input(sent), today));
const list = (who: Who) => as(school.actors[who], (db) => viewMeasures(contextOf(db, school.actors[who], jayden)));
const look = (who: Who, maatregel: string) =>
	as(school.actors[who], (db) => viewMeasure(contextOf(db, school.actors[who], jayden, { maatregel })));
const only = async () => (await list('mentor')).current[0]!.id;

test('a measure of the school’s list, decided by the school, holds for everybody at once', async () => {
	await addAs('mentor');
	for (const who of ['mentor', 'stagiair', 'parent', 'pupil'] as const) {
		expect((await list(who)).current).toMatchObject([{ what: 'Vergrote teksten', hasGround: true, request: null }]);
	}
});

test('a measure in own words', async () => {
	await addAs('mentor', { item: 'eigen', what: 'Koptelefoon bij zelf werken' });
	expect((await list('mentor')).current).toMatchObject([{ what: 'Koptelefoon bij zelf werken' }]);
	expect(MeasureForm.safeParse({ ...input(), item: 'eigen', what: '' }).success).toBe(false);
	expect(MeasureForm.safeParse({ ...input(), untilOn: '2026-11-15' }).success).toBe(false);
});

test.each<[string, object, string]>([
	['a measure that is not in the list', { item: 'extra-les' }, 'item'],
	['a decision by somebody who has nothing to do with the pupil', { decidedById: crypto.randomUUID() }, 'decidedById']
])('%s is not taken', async (_, sent, field) => {
	const problem = await addAs('mentor', sent).catch((caught: unknown) => caught);
	expect(problem).toBeInstanceOf(FormIssue);
	expect(Object.keys((problem as FormIssue).errors)).toEqual([field]);
});

test('a trainee and a parent decide nothing', async () => {
	for (const who of ['stagiair', 'parent'] as const) await expect(addAs(who)).rejects.toThrow(Refusal);
	const { stagiair } = school.actors;
	await expect(as(stagiair, (db) => viewNewMeasure(contextOf(db, stagiair, jayden)))).rejects.toThrow(NotFound);
});

test('is changed by one at a time, and what the list calls it stays', async () => {
	await addAs('mentor');
	const id = await only();
	const { mentor, zorgcoordinator } = school.actors;
	const change = {
		what: 'Iets anders',
		how: 'Altijd',
		fromOn: today,
		untilOn: '2027-01-31',
		decidedById: mentor.personId
	};
	await as(mentor, (db) => changeMeasure(db, mentor, jayden, id, { ...change, version: 1 }));
	expect(await look('mentor', id)).toMatchObject({ measure: { what: 'Vergrote teksten', how: 'Altijd' }, lock: 2 });
	const late = await as(zorgcoordinator, (db) =>
		changeMeasure(db, zorgcoordinator, jayden, id, { ...change, how: 'Nooit', version: 1 })
	).catch((caught: unknown) => caught);
	expect(late).toBeInstanceOf(EditConflict);
	expect(late).toMatchObject({ version: 2, theirs: { how: 'Altijd' } });
});

test('stops, and goes on after all', async () => {
	await addAs('mentor');
	const id = await only();
	const { mentor } = school.actors;
	await as(mentor, (db) => stopMeasure(db, mentor, jayden, id, { version: 1 }, today));
	expect(await list('stagiair')).toMatchObject({ current: [], ended: [{ stoppedOn: today }] });
	await expect(as(mentor, (db) => goOnWithMeasure(db, mentor, jayden, id, { version: 1 }))).rejects.toMatchObject({
		key: 'maatwerk_refusal_changed'
	});
	await as(mentor, (db) => goOnWithMeasure(db, mentor, jayden, id, { version: 2 }));
	expect((await list('stagiair')).current).toHaveLength(1);
});

describe('a request', () => {
	const move = (to: 'verklaard' | 'toegekend' | 'afgewezen', version: number, who: Who = 'zorgcoordinator') =>
		as(school.actors[who], async (db) =>
			moveRequest(db, school.actors[who], jayden, await only(), { to, on: today, version }, today)
		);
	const rest = async (indicationId: string | null) => {
		const { zorgcoordinator } = school.actors;
		const id = await only();
		await as(zorgcoordinator, (db) => keepGround(db, zorgcoordinator, jayden, id, { indicationId, note: '' }));
	};
	beforeEach(() => addAs('mentor', { item: 'meer-tijd', ground: 'papier' }));

	test('begins as asked for and does not hold', async () => {
		expect((await list('stagiair')).current).toMatchObject([
			{ request: 'gevraagd', condition: 'Dyslexieverklaring', hasGround: false }
		]);
	});

	test('is not granted without the declaration', async () => {
		await expect(move('toegekend', 1)).rejects.toMatchObject({ key: 'maatwerk_refusal_request' });
		const tos = await asSystem((db) => addIndicationRow(db, school, { kind: 'tos' }));
		await rest(tos);
		const { lock } = await look('zorgcoordinator', await only());
		await expect(move('toegekend', lock)).rejects.toMatchObject({ key: 'maatwerk_refusal_request' });
	});

	test('is granted with it, by the care team', async () => {
		await rest(await asSystem((db) => addIndicationRow(db, school)));
		const { lock, next } = await look('zorgcoordinator', await only());
		expect(next).toEqual(['verklaard', 'toegekend', 'afgewezen']);
		await expect(move('toegekend', lock, 'mentor')).rejects.toMatchObject({ key: 'maatwerk_refusal_role' });
		await move('verklaard', lock);
		await move('toegekend', lock + 1);
		expect((await list('stagiair')).current).toMatchObject([{ request: 'toegekend', hasGround: true }]);
	});

	test('is refused, and then it is over', async () => {
		await move('afgewezen', 1);
		expect(await list('mentor')).toMatchObject({ current: [], ended: [{ request: 'afgewezen' }] });
	});

	test('a paper of another pupil is no ground', async () => {
		const other = await asSystem((db) => addIndicationRow(db, school, { pupilId: school.pupils.noor }));
		await expect(rest(other)).rejects.toThrow(FormIssue);
	});
});
