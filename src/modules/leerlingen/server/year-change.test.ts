import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { names as seenBy } from '../../../../tests/support/pupils.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { leaves } from '../year-change.ts';
import { changeYear, chooseYearChange, listDueHandovers, undoYearChange, viewYearChange } from './index.ts';

let database: FreshDatabase;
let school: TestSchool;
let next: Record<'3B' | '4A', string>;
let els: Actor;

beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
	els = school.actors.administratie;
	const { schoolId, locationId, people } = school;
	await asSystem(async (db) => {
		const schoolYearId = await add(db, 'school_year', {
			schoolId,
			name: '2027-2028',
			startsOn: '2027-08-01',
			endsOn: '2028-07-31'
		});
		const group = (name: string, stage: number) =>
			add(db, 'school_group', { schoolId, schoolYearId, locationId, name, stage });
		next = { '3B': await group('3B', 3), '4A': await group('4A', 4) };
		const mentor = { schoolId, role: 'mentor', fromOn: '2027-08-01', untilOn: '2028-07-31' };
		await add(db, 'group_staff', { ...mentor, groupId: next['3B'], personId: people.otherMentor });
		await add(db, 'group_staff', { ...mentor, groupId: next['4A'], personId: people.otherMentor });
	});
});
afterAll(() => closeTestDatabase(database));

const inNewYear = (actor: Actor): Actor => ({ ...actor, today: '2027-08-01' });
const rows = () =>
	asSystem(async (db) => ({
		members: await db.sql`select group_id, pupil_id, from_on::text, until_on::text from group_member order by 1, 2, 3`,
		enrolments: await db.sql`select pupil_id, from_on::text, until_on::text from enrolment order by 1, 2`,
		handovers: await db.sql`select pupil_id from handover order by 1`
	}));

describe('the change of school year', () => {
	test('is for the administration', async () => {
		const { mentor } = school.actors;
		await expect(as(mentor, (db) => viewYearChange(db, mentor, today))).rejects.toThrow(NotFound);
		await expect(as(mentor, (db) => chooseYearChange(db, mentor, {}))).rejects.toThrow(Refusal);
	});

	test('proposes a group a year higher', async () => {
		const { change } = await as(els, (db) => viewYearChange(db, els, today));
		expect(change?.choices.groups).toEqual({ [school.groups['2B']]: next['3B'], [school.groups['3A']]: next['4A'] });
		expect(change?.plan).toMatchObject({ leavers: [], unplaced: [] });
		expect(change?.plan.handovers.map((line) => line.pupilId).sort()).toEqual(
			[school.pupils.jayden, school.pupils.noor].sort()
		);
	});

	test('is carried out once, and put back exactly until the new year begins', async () => {
		const before = await rows();
		const choices = {
			[`groep.${school.groups['2B']}`]: next['3B'],
			[`groep.${school.groups['3A']}`]: next['4A'],
			[`leerling.${school.pupils.lotte}`]: leaves
		};
		await as(els, (db) => chooseYearChange(db, els, choices));
		expect(await rows()).toEqual(before);
		await as(els, (db) => changeYear(db, els, today));
		await expect(as(els, (db) => changeYear(db, els, today))).rejects.toThrow(Refusal);

		const { otherMentor, mentor } = school.actors;
		expect(await seenBy(mentor)).toEqual(['Noor Bakker', 'Jayden Wolters']);
		expect(await seenBy(inNewYear(mentor))).toEqual([]);
		expect(await seenBy(inNewYear(otherMentor))).toEqual(['Noor Bakker', 'Finn Otten', 'Jayden Wolters']);
		const due = await as(inNewYear(otherMentor), (db) => listDueHandovers(db, otherMentor, '2027-08-01'));
		expect(due.map((line) => line.dueOn)).toEqual(['2027-08-15', '2027-08-15']);

		const late = as(els, (db) => undoYearChange(db, els, '2027-08-01'));
		await expect(late).rejects.toThrow(Refusal);
		await as(els, (db) => undoYearChange(db, els, '2027-07-31'));
		expect(await rows()).toEqual(before);
		await expect(as(els, (db) => undoYearChange(db, els, today))).rejects.toThrow(Refusal);
	});
});
