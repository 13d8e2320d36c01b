import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { doHandover } from '#modules/leerlingen/server/index.ts';
import { asSystem } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { linesBy } from '../../../../tests/support/norms.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { handoverNorm } from './index.ts';

let database: FreshDatabase;
let school: TestSchool;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => void (school = await makeSchool()));

const plan = (dueOn: string, doneOn: string | null = null) =>
	asSystem((db) =>
		add(db, 'handover', {
			schoolId: school.schoolId,
			pupilId: school.pupils.jayden,
			moment: 'mentorwissel',
			dueOn,
			doneOn,
			fromPersonId: school.people.otherMentor,
			toPersonId: school.people.mentor
		})
	);
const outcomes = async () => {
	const lines = await as(school.actors.mentor, (db) => linesBy(handoverNorm.judge, db, today));
	return Object.fromEntries(lines.map(({ subject, outcome }) => [subject.name, outcome]));
};

test('what is open is due; once it is held, the norm is met', async () => {
	const handoverId = await plan('2026-11-20');
	expect(await outcomes()).toMatchObject({
		'Jayden Wolters': { is: 'nog te doen', dueOn: '2026-11-20', isOverdue: false },
		'Noor Bakker': { is: 'n.v.t.' }
	});
	const { mentor } = school.actors;
	const input = { handoverId, points: ['contact'], note: null, doneOn: today, version: 1 };
	await as(mentor, (db) => doHandover(db, mentor, input, today));
	expect(await outcomes()).toMatchObject({ 'Jayden Wolters': { is: 'voldaan', on: today } });
});

test('one of last year is told only as long as it is open', async () => {
	await plan('2026-07-01', '2026-07-10');
	expect(await outcomes()).toMatchObject({ 'Jayden Wolters': { is: 'n.v.t.' } });
	await plan('2026-07-02');
	expect(await outcomes()).toMatchObject({ 'Jayden Wolters': { is: 'nog te doen', isOverdue: true } });
});
