import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayAddGoal, mayEditGoal, mayEndGoal, mayResumeGoal } from '#modules/plan/access.ts';
import { accessTable, people, things, type Thing, type Who } from '#modules/plan/access.table.ts';
import { goalLine, goalSearch, listGoalIdeas, viewGoal, viewGoals } from '#modules/plan/server/index.ts';
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import { asSystem } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { inOrder, makeEverybody, whoMay, type Everybody } from '../support/everybody.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
const goals: Record<Thing, string> = { shared: '', care: '' };
const audienceOf: Record<Thing, string> = { shared: 'gedeeld', care: 'zorg' };

const row = (thing: Thing, change: object = {}) => ({
	schoolId: school.schoolId,
	pupilId: school.pupils.jayden,
	plan: 'iop',
	audience: audienceOf[thing],
	origin: 'staff',
	behaviour: `Ik vraag hulp als ik vastloop (${thing})`,
	fromOn: today,
	changedById: school.people.mentor,
	...change
});

const before = (thing: Thing, version: number) => ({
	schoolId: school.schoolId,
	pupilId: school.pupils.jayden,
	goalId: goals[thing],
	audience: audienceOf[thing],
	version,
	words: JSON.stringify({ behaviour: 'Ik vraag hulp' }),
	writtenById: school.people.mentor
});

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	await asSystem(async (db) => {
		for (const thing of things) {
			goals[thing] = await add(db, 'goal', row(thing));
			await add(db, 'goal_before', before(thing, 1));
		}
	});
});
afterAll(() => closeTestDatabase(database));

const actorOf = (who: Who) => everybody.actors[who];

const tables = ['goal', 'goal_before'] as const;

describe.each(things)('the access table, for a goal: %s', (thing) => {
	test.each(tables)('sees the row of %s', async (table) => {
		const key = table === 'goal' ? 'id' : 'goal_id';
		expect(
			await whoMay(everybody, ({ sql }) => sql`select 1 from ${sql(table)} where ${sql(key)} = ${goals[thing]}`)
		).toEqual(inOrder(accessTable.see[thing]));
	});

	test('adds one', async () => {
		expect(
			await whoMay(everybody, (db, { personId }) => add(db, 'goal', row(thing, { changedById: personId })))
		).toEqual(inOrder(accessTable.add[thing]));
	});

	test('adds how it was before a change', async () => {
		expect(await whoMay(everybody, (db) => add(db, 'goal_before', before(thing, 2)))).toEqual(
			inOrder(accessTable.add[thing])
		);
	});

	test('changes it, and not how it was', async () => {
		expect(
			await whoMay(
				everybody,
				({ sql }) => sql`update goal set moment = 'Elke dag' where id = ${goals[thing]} returning 1`
			)
		).toEqual(inOrder(accessTable.change[thing]));
		expect(
			await whoMay(
				everybody,
				({ sql }) => sql`update goal_before set version = 9 where goal_id = ${goals[thing]} returning 1`
			)
		).toEqual(inOrder(accessTable.changeEarlier[thing]));
	});

	test.each(tables)('takes a row of %s away', async (table) => {
		expect(await whoMay(everybody, ({ sql }) => sql`delete from ${sql(table)} returning 1`)).toEqual(
			inOrder(accessTable.remove[thing])
		);
	});
});

const may = { mayAddGoal, mayEditGoal, mayEndGoal, mayResumeGoal };

test.each(people)('what %s is offered', async (who) => {
	const actor = actorOf(who);
	const involvement = await as(actor, (db) => findOwnInvolvement(db, actor, school.pupils.jayden));
	const own = { kind: actor.kind, roles: involvement.as };
	const offered = Object.entries(may).filter(([name, ask]) =>
		ask(own, { state: name === 'mayResumeGoal' ? 'reached' : 'running' })
	);
	const expected = Object.keys(accessTable.do).filter((name) => accessTable.do[name]!.includes(who));
	expect(offered.map(([name]) => name)).toEqual(expected);
});

describe('what is not for somebody looks as if it were not there', () => {
	test.each<Who>([
		'otherParent',
		'otherPupil',
		'otherMentor',
		'administratie',
		'beheerder',
		'formerMentor',
		'parentWithoutCustody',
		'stranger',
		'strangeMentor'
	])('%s', async (who) => {
		const actor = actorOf(who);
		const { jayden } = school.pupils;
		await expect(as(actor, (db) => viewGoals(db, actor, jayden))).rejects.toThrow(NotFound);
		await expect(as(actor, (db) => viewGoal(db, actor, jayden, goals.shared))).rejects.toThrow(NotFound);
		expect(await as(actor, (db) => goalLine(db, jayden, { limit: 20 }))).toEqual([]);
		expect(await as(actor, (db) => goalSearch.find(db, 'vastloop', 20))).toEqual([]);
		expect((await as(actor, (db) => listGoalIdeas(db))).own).toEqual([]);
	});

	test('a goal of the care team is not found by the mentor, the pupil or the parents', async () => {
		for (const who of ['mentor', 'pupil', 'parent'] as const) {
			const actor = actorOf(who);
			const { jayden } = school.pupils;
			await expect(as(actor, (db) => viewGoal(db, actor, jayden, goals.care))).rejects.toThrow(NotFound);
			expect((await as(actor, (db) => goalLine(db, jayden, { limit: 20 }))).map(({ audience }) => audience)).toEqual([
				'gedeeld'
			]);
		}
	});

	test('a goal is not found under another pupil’s address', async () => {
		const { mentor } = school.actors;
		await expect(as(mentor, (db) => viewGoal(db, mentor, school.pupils.noor, goals.shared))).rejects.toThrow(NotFound);
	});
});
