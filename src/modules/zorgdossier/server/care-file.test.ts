import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import * as care from '../../../../tests/support/care.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import type { MedicalForm } from '../forms.ts';
import { keepDiagnosis, keepMedical } from './change/facts.ts';
import { archiveItem, deleteItem, restoreItem, type Item } from './change/lasting.ts';
import { endReader, nameReader } from './change/readers.ts';
import { getFact, listFacts, listInstructions, listRemovals } from './read/facts.ts';

let database: FreshDatabase;
let school: TestSchool;
let coordinator: Actor;
let pupilId: string;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	coordinator = school.actors.zorgcoordinator;
	pupilId = school.pupils.jayden;
});

const byCoordinator = <Result>(work: (db: Db) => Promise<Result>) => as(coordinator, work);
const medical: MedicalForm = {
	what: 'Voorbeeld B',
	mustKnow: null,
	medicine: null,
	medicineBy: null,
	whatToDo: 'Laat rustig zitten',
	emergency: 'Na vijf minuten: bel 112',
	version: 0
};
const keep = (id: string | null, input: Partial<MedicalForm> = {}) =>
	byCoordinator((db) => keepMedical(db, coordinator, pupilId, id, { ...medical, ...input }));
const onlyFact = async () => (await byCoordinator((db) => listFacts(db, 'medisch', pupilId)))[0]!;
const factsOf = (actor: Actor) => as(actor, (db) => listFacts(db, 'medisch', pupilId));
const instructionsOf = (actor: Actor) => as(actor, (db) => listInstructions(db, pupilId));
const named = (personId: string) => ({ personId, fromOn: today, untilOn: '2027-07-31', why: 'Geeft het medicijn' });
const nameFor = (id: string, personId: string, row = {}) =>
	byCoordinator((db) =>
		nameReader(db, coordinator, { pupilId, kind: 'medisch', id }, { ...named(personId), ...row }, today)
	);

describe('a fact', () => {
	test('is written with its instruction; the whole team reads that, without the cause', async () => {
		await keep(null);
		expect(await onlyFact()).toMatchObject({
			what: 'Voorbeeld B',
			whatToDo: 'Laat rustig zitten',
			author: 'Ruud Smit'
		});
		const { mentor } = school.actors;
		expect(await instructionsOf(mentor)).toMatchObject([{ whatToDo: 'Laat rustig zitten' }]);
		expect(await factsOf(mentor)).toEqual([]);
	});

	test('loses its instruction when that is emptied', async () => {
		await keep(null);
		const { id, version } = await onlyFact();
		await keep(id, { whatToDo: null, emergency: null, version });
		expect(await instructionsOf(school.actors.mentor)).toEqual([]);
		expect(await onlyFact()).toMatchObject({ whatToDo: null, version: version + 1 });
	});

	test('that another changed meanwhile shows what stands there now', async () => {
		await keep(null);
		const { id, version } = await onlyFact();
		await keep(id, { what: 'Van de ander', version });
		const late = keep(id, { what: 'Van mij', version });
		await expect(late).rejects.toThrow(EditConflict);
		await expect(late).rejects.toMatchObject({ theirs: { what: 'Van de ander' }, version: version + 1 });
		expect((await onlyFact()).what).toBe('Van de ander');
	});

	test.each(['mentor', 'directeur'] as const)('is written by no %s', async (who) => {
		const actor = school.actors[who];
		const input = { what: 'X', madeBy: 'Y', madeOn: null, source: null, familyMayRead: false, version: 0 };
		const writing = as(actor, (db) => keepDiagnosis(db, actor, pupilId, null, input));
		await expect(writing).rejects.toThrow(Refusal);
	});

	test('is not there for who does not know the pupil', async () => {
		const { otherMentor } = school.actors;
		const input = { ...medical };
		await expect(as(otherMentor, (db) => keepMedical(db, otherMentor, pupilId, null, input))).rejects.toThrow(NotFound);
	});

	test('is not found under the address of another pupil', async () => {
		await keep(null);
		const { id } = await onlyFact();
		await expect(byCoordinator((db) => getFact(db, 'medisch', school.pupils.noor, id))).rejects.toThrow(NotFound);
	});
});

describe('a named reader', () => {
	test('reads this item and no other, and nothing more once it is ended', async () => {
		await keep(null);
		const { id } = await onlyFact();
		await keep(null, { what: 'Iets anders', whatToDo: null, emergency: null });
		const { mentor } = school.actors;
		await nameFor(id, mentor.personId);
		expect((await factsOf(mentor)).map((fact) => fact.id)).toEqual([id]);
		const { readers } = await byCoordinator((db) => getFact(db, 'medisch', pupilId, id));
		const one = { pupilId, kind: 'medisch', id } as const;
		await byCoordinator((db) => endReader(db, coordinator, one, readers[0]!.id));
		expect(await factsOf(mentor)).toEqual([]);
		const again = byCoordinator((db) => endReader(db, coordinator, one, readers[0]!.id));
		await expect(again).rejects.toThrow(NotFound);
	});

	test.each(['stagiair', 'parent', 'pupil', 'otherMentor', 'administratie'] as const)('is no %s', async (who) => {
		await keep(null);
		const { id } = await onlyFact();
		await expect(nameFor(id, school.actors[who].personId)).rejects.toThrow(FormIssue);
	});

	test.each([
		['a year and a day', { untilOn: '2027-11-17' }],
		['days that have been', { fromOn: '2026-11-01', untilOn: '2026-11-15' }],
		['an end before the beginning', { fromOn: '2026-12-01', untilOn: '2026-11-30' }]
	])('is not named for %s', async (_, row) => {
		await keep(null);
		const { id } = await onlyFact();
		await expect(nameFor(id, school.people.mentor, row)).rejects.toMatchObject({
			errors: { untilOn: expect.stringMatching(/^zorgdossier_form_/) as string }
		});
	});
});

describe('what is no longer needed', () => {
	const item = (id: string): Item => ({ pupilId, kind: 'medisch', id });

	test('is put away with a reason, for who was named and for the team too, and comes back', async () => {
		await keep(null);
		const { id } = await onlyFact();
		const { mentor } = school.actors;
		await nameFor(id, mentor.personId);
		await byCoordinator((db) => archiveItem(db, coordinator, item(id), 'Voorbij', today));
		expect(await onlyFact()).toMatchObject({ archivedOn: today, archivedBy: 'Ruud Smit', archiveReason: 'Voorbij' });
		expect([await factsOf(mentor), await instructionsOf(mentor)]).toEqual([[], []]);
		await byCoordinator((db) => restoreItem(db, coordinator, item(id)));
		expect((await factsOf(mentor)).length).toBe(1);
		expect((await instructionsOf(mentor)).length).toBe(1);
	});

	test('is deleted with a reason: only that fact stays', async () => {
		await keep(null);
		const { id } = await onlyFact();
		await byCoordinator((db) => deleteItem(db, coordinator, item(id), 'Hoort hier niet'));
		expect(await factsOf(coordinator)).toEqual([]);
		expect(await instructionsOf(school.actors.mentor)).toEqual([]);
		expect(await byCoordinator((db) => listRemovals(db, coordinator, pupilId))).toMatchObject([
			{ id, kind: 'medisch', by: 'Ruud Smit', reason: 'Hoort hier niet' }
		]);
		const left = await asSystem(
			({ sql }) => sql<{ all: string }[]>`
				select (select jsonb_agg(a) from audit a where a.school_id = ${school.schoolId})::text
					|| (select jsonb_agg(r) from care_removal r where r.school_id = ${school.schoolId})::text as all`
		);
		expect(left[0]!.all).not.toContain('Voorbeeld B');
		expect(left[0]!.all).not.toContain('rustig zitten');
	});

	test('is not deleted by who only reads along', async () => {
		const id = await asSystem((db) => care.addMedical(db, school));
		await nameFor(id, school.people.mentor);
		const { mentor } = school.actors;
		await expect(as(mentor, (db) => deleteItem(db, mentor, item(id), 'Weg ermee'))).rejects.toThrow(Refusal);
		expect(await factsOf(coordinator)).toHaveLength(1);
	});
});
