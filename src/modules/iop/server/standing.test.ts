import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addGoal, endGoal, giveScores } from '#modules/plan/server/index.ts';
import { asSystem } from '#platform/database/session.ts';
import { dayNumber } from '#platform/text/dates.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { schoolYearOf } from '#modules/scholen/index.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { emptyContent } from '../iop.ts';
import { listIopFacts } from './facts.ts';

let database: FreshDatabase;
let school: TestSchool;
let goalId: string;
// The database keeps what happened in the school year in which it lives.
const start = schoolYearOf(todayInTheNetherlands()).startsOn;

beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
});
afterAll(() => closeTestDatabase(database));

const words = {
	behaviour: 'Ik ben op tijd.',
	place: 'School',
	moment: 'Elke dag',
	approach: 'Met een wekker',
	helper: ''
};
const facts = async (actor = school.actors.mentor) =>
	(await as(actor, (db) => listIopFacts(db, [school.pupils.jayden])))[0];

/** Nothing in the table may differ from what its sources say, whatever was done. */
async function expectSame() {
	const [row] = await asSystem(
		({ sql }) => sql<{ same: boolean }[]>`
		select bool_and(s.versions::text = f.versions::text and s.goals::text = f.goals::text) as same
		from iop_standing s
		join iop_facts_since(${school.schoolId}, array[s.pupil_id], school_year_start((now() at time zone 'Europe/Amsterdam')::date)) f
			on f.pupil_id = s.pupil_id
		where s.school_id = ${school.schoolId}`
	);
	expect(row?.same).toBe(true);
}

describe('what the norms ask follows what happens', () => {
	const mentor = () => school.actors.mentor;

	test('a goal begins', async () => {
		goalId = await as(mentor(), (db) =>
			addGoal(db, mentor(), school.pupils.jayden, {
				...words,
				plan: 'iop',
				origin: 'pupil',
				source: { list: 'competenties', key: 'op-tijd' },
				weekdays: [],
				subjects: [],
				fromOn: start,
				untilOn: null
			})
		);
		expect((await facts())?.goals).toEqual([
			{ from: start, ended: null, competence: 'op-tijd', isWhole: true, pupil: [], staff: [] }
		]);
		await expectSame();
	});

	test('pupil and mentor score it', async () => {
		const give = (actor = school.actors.pupil, value = 'zelf') =>
			as(actor, (db) =>
				giveScores(db, actor, [
					{ id: randomUUID(), pupilId: school.pupils.jayden, goalId, competence: null, value, on: start }
				])
			);
		await give();
		await give(mentor(), 'met-hulp');
		expect((await facts())?.goals[0]).toMatchObject({ pupil: [dayNumber(start)], staff: [-dayNumber(start)] });
		await expectSame();
	});

	test('a correction takes the place of what it corrects', async () => {
		const [wrong] = await asSystem(
			({ sql }) => sql<{ id: string }[]>`select id from score where goal_id = ${goalId} and side = 'staff'`
		);
		await as(mentor(), (db) =>
			giveScores(db, mentor(), [
				{
					id: randomUUID(),
					pupilId: school.pupils.jayden,
					goalId,
					competence: null,
					value: 'zelf',
					on: start,
					corrects: { id: wrong!.id, why: 'Verkeerde leerling.' }
				}
			])
		);
		expect((await facts())?.goals[0]?.staff).toEqual([dayNumber(start)]);
		await expectSame();
	});

	test('a version is fixed, the goal ends', async () => {
		await asSystem(async (db) => {
			await db.sql`insert into iop_version (school_id, id, pupil_id, number, kind, state, drafted_on, fixed_on, fixed_by_id, content, changed_by_id)
				values (${school.schoolId}, ${randomUUID()}, ${school.pupils.jayden}, 1, 'first', 'fixed', ${start}, ${start},
					${school.people.mentor}, ${JSON.stringify({ ...emptyContent, goals: [{}, {}] })}::jsonb, ${school.people.mentor})`;
		});
		await as(mentor(), (db) => endGoal(db, mentor(), goalId, 'reached', start));
		expect(await facts()).toMatchObject({ versions: [{ on: start, goals: 2 }], goals: [{ ended: start }] });
		await expectSame();
	});

	test('a goal of the care team is no part of the figures', async () => {
		await asSystem((db) =>
			add(db, 'goal', {
				schoolId: school.schoolId,
				pupilId: school.pupils.jayden,
				plan: 'iop',
				origin: 'staff',
				audience: 'zorg',
				behaviour: 'Ik vertel hoe het thuis gaat.',
				fromOn: start,
				changedById: school.people.zorgcoordinator
			})
		);
		expect((await facts())?.goals).toHaveLength(1);
		await expectSame();
	});
});

test('only the team learns of it', async () => {
	for (const actor of [
		school.actors.parent,
		school.actors.pupil,
		school.actors.otherMentor,
		school.actors.administratie
	]) {
		expect(await facts(actor)).toBeUndefined();
	}
	for (const actor of [school.actors.directeur, school.actors.zorgcoordinator, school.actors.stagiair]) {
		expect(await facts(actor)).toBeDefined();
	}
});
