import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as access from '#modules/plan/access.ts';
import { accessTable, audiences, people, type GoalAudience, type Who } from '#modules/plan/access.table.ts';
import { goalLine, goalSearch, listGoalIdeas, viewGoal, viewGoals } from '#modules/plan/server/index.ts';
import { asSystem } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { add, as, closeTestDatabase, makeSchool, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let school: TestSchool;
let elsewhere: TestSchool;
const goals: Record<GoalAudience, string> = { gedeeld: '', zorg: '' };

const row = (audience: GoalAudience, change: object = {}) => ({
	schoolId: school.schoolId,
	pupilId: school.pupils.jayden,
	plan: 'iop',
	audience,
	origin: 'staff',
	behaviour: `Ik vraag hulp als ik vastloop (${audience})`,
	fromOn: today,
	changedById: school.people.mentor,
	...change
});

beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
	elsewhere = await makeSchool('Een andere school');
	await asSystem(async (db) => {
		const { schoolId } = school;
		const leader = await add(db, 'person', { schoolId, kind: 'medewerker', givenName: 'Hanneke', familyName: 'Smit' });
		await add(db, 'role_assignment', { schoolId, personId: leader, role: 'teamleider', fromOn: '2024-08-01' });
		Object.assign(school.actors, { teamleider: { ...school.actors.mentor, personId: leader } });
		for (const audience of audiences) {
			goals[audience] = await add(db, 'goal', row(audience));
			await add(db, 'goal_before', {
				schoolId,
				pupilId: school.pupils.jayden,
				goalId: goals[audience],
				audience,
				version: 1,
				words: JSON.stringify({ behaviour: 'Ik vraag hulp' }),
				writtenById: school.people.mentor
			});
		}
	});
});
afterAll(() => closeTestDatabase(database));

const actorOf = (who: Who) =>
	who === 'stranger' ? elsewhere.actors.directeur : school.actors[who as keyof TestSchool['actors']];

const audiencesOf = (part: 'see' | 'add' | 'change', who: Who) =>
	audiences.filter((audience) => accessTable[part][audience].includes(who));

/** Which of the two rows a piece of work succeeds with. */
async function allowed(work: (audience: GoalAudience) => Promise<readonly unknown[]>): Promise<GoalAudience[]> {
	const done: GoalAudience[] = [];
	for (const audience of audiences) {
		const rows = await work(audience).catch((problem: { code?: string }) => {
			if (problem.code !== '42501') throw problem;
			return [];
		});
		if (rows.length > 0) done.push(audience);
	}
	return done;
}

describe.each(people.map((who) => [who] as const))('%s', (who) => {
	test.each(['goal', 'goal_before'] as const)(`sees the rows of %s that the table says`, async (table) => {
		const rows = await as(
			actorOf(who),
			(db) => db.sql<{ audience: GoalAudience }[]>`select audience from ${db.sql(table)}`
		);
		expect(rows.map(({ audience }) => audience).toSorted()).toEqual(audiencesOf('see', who));
	});

	test('adds what the table says', async () => {
		const mayAdd = await allowed((audience) =>
			as(actorOf(who), async (db) => {
				const added = await add(db, 'goal', row(audience, { changedById: actorOf(who).personId }));
				// Nothing stays: the next cell begins as this one did.
				throw Object.assign(new Error('added'), { added });
			}).catch((problem: { added?: string }) => {
				if (problem.added) return [problem.added];
				throw problem;
			})
		);
		expect(mayAdd).toEqual(audiencesOf('add', who));
	});

	test('changes what the table says, and takes nothing away', async () => {
		const mayChange = await allowed((audience) =>
			as(actorOf(who), (db) => db.sql`update goal set moment = 'Elke dag' where id = ${goals[audience]} returning id`)
		);
		expect(mayChange).toEqual(audiencesOf('change', who));
		expect(await as(actorOf(who), (db) => db.sql`delete from goal returning id`)).toEqual([]);
		expect(await as(actorOf(who), (db) => db.sql`delete from goal_before returning id`)).toEqual([]);
		expect(await as(actorOf(who), (db) => db.sql`update goal_before set version = 9 returning id`)).toEqual([]);
	});

	test('is offered what the table says', async () => {
		const actor = actorOf(who);
		const involvement = await as(
			actor,
			(db) => db.sql<{ role: string }[]>`
				select role from involvement where person_id = ${actor.personId} and pupil_id = ${school.pupils.jayden}`
		);
		const own = { kind: actor.kind, as: involvement.map(({ role }) => role) };
		const states = { mayResumeGoal: 'reached' } as Record<string, 'reached'>;
		const may = (Object.keys(access) as (keyof typeof access)[]).filter((name) =>
			access[name](own, { state: states[name] ?? 'running' })
		);
		const expected = Object.keys(accessTable.do).filter((name) => accessTable.do[name]!.includes(who));
		expect(may.toSorted()).toEqual(expected.toSorted());
	});
});

describe('what is not for somebody looks as if it were not there', () => {
	test.each<Who>([
		'otherParent',
		'otherPupil',
		'otherMentor',
		'administratie',
		'beheerder',
		'helper',
		'parentWithoutCustody',
		'stranger'
	])('%s', async (who) => {
		const actor = actorOf(who);
		const { jayden } = school.pupils;
		await expect(as(actor, (db) => viewGoals(db, actor, jayden))).rejects.toThrow(NotFound);
		await expect(as(actor, (db) => viewGoal(db, actor, jayden, goals.gedeeld))).rejects.toThrow(NotFound);
		expect(await as(actor, (db) => goalLine(db, jayden, { limit: 20 }))).toEqual([]);
		expect(await as(actor, (db) => goalSearch.find(db, 'vastloop', 20))).toEqual([]);
		expect((await as(actor, (db) => listGoalIdeas(db))).own).toEqual([]);
	});

	test('a goal of the care team is not found by the mentor, the pupil or the parents', async () => {
		for (const who of ['mentor', 'pupil', 'parent'] as const) {
			const actor = actorOf(who);
			const { jayden } = school.pupils;
			await expect(as(actor, (db) => viewGoal(db, actor, jayden, goals.zorg))).rejects.toThrow(NotFound);
			expect((await as(actor, (db) => goalLine(db, jayden, { limit: 20 }))).map(({ audience }) => audience)).toEqual([
				'gedeeld'
			]);
		}
	});

	test('a goal is not found under another pupil’s address', async () => {
		const { mentor } = school.actors;
		await expect(as(mentor, (db) => viewGoal(db, mentor, school.pupils.noor, goals.gedeeld))).rejects.toThrow(NotFound);
	});
});
