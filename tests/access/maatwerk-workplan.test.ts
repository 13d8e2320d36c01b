import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayReadWorkPlan, mayWriteWorkPlan } from '#modules/maatwerk/access.ts';
import { accessTable, people, type Who } from '#modules/maatwerk/workplan/access.table.ts';
import { viewWorkPlan, viewWorkPlans } from '#modules/maatwerk/server/index.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { inOrder, makeEverybody, whoMay, type Everybody } from '../support/everybody.ts';
import { addWorkPlanRow, contextOf, guideOf, tailorOf } from '../support/maatwerk.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
let goal: string;
const plans = { evaluated: '', fixed: '', draft: '' };

const fixedOn = (on: string) => ({ fixedOn: on, fixedById: school.people.mentor });
const evaluation = (versionId: string, byId: string) => ({
	school_id: school.schoolId,
	version_id: versionId,
	pupil_id: school.pupils.jayden,
	evaluated_on: today,
	results: '[]',
	summary: 'Ging goed',
	next: 'volgende',
	by_id: byId
});
const evaluate = ({ sql }: Db, versionId: string, byId: string) =>
	sql`insert into work_plan_evaluation ${sql(evaluation(versionId, byId))} returning 1`;
const goalRow = (changedById: string) => ({
	schoolId: school.schoolId,
	pupilId: school.pupils.jayden,
	plan: 'werkplan',
	audience: 'gedeeld',
	origin: 'pupil',
	behaviour: 'Ik lees hardop',
	fromOn: today,
	changedById
});

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	await asSystem(async (db) => {
		plans.evaluated = await addWorkPlanRow(db, school, { state: 'replaced', ...fixedOn('2026-09-01') });
		await evaluate(db, plans.evaluated, school.people.mentor);
		const next = { kind: 'next', predecessorId: plans.evaluated };
		plans.fixed = await addWorkPlanRow(db, school, { ...next, number: 2, state: 'fixed', ...fixedOn('2026-10-01') });
		plans.draft = await addWorkPlanRow(db, school, { ...next, number: 3 });
		goal = await add(db, 'goal', goalRow(school.people.mentor));
	});
});
afterAll(() => closeTestDatabase(database));

const rows: Record<keyof typeof accessTable.see, (db: Db) => PromiseLike<readonly unknown[]>> = {
	draft: ({ sql }) => sql`select 1 from work_plan_version where id = ${plans.draft}`,
	fixed: ({ sql }) => sql`select 1 from work_plan_version where id = ${plans.fixed}`,
	evaluation: ({ sql }) => sql`select 1 from work_plan_evaluation where version_id = ${plans.evaluated}`,
	goal: ({ sql }) => sql`select 1 from goal where id = ${goal}`
};

test.each(Object.keys(rows) as (keyof typeof rows)[])('sees %s', async (what) => {
	expect(await whoMay(everybody, rows[what])).toEqual(inOrder(accessTable.see[what]));
});

test('adds', async () => {
	await asSystem(({ sql }) => sql`delete from work_plan_version where id = ${plans.draft}`);
	expect(await whoMay(everybody, (db) => addWorkPlanRow(db, school, { number: 4 }))).toEqual(
		inOrder(accessTable.add.draft)
	);
	plans.draft = await asSystem((db) =>
		addWorkPlanRow(db, school, { number: 3, kind: 'next', predecessorId: plans.fixed })
	);
	expect(await whoMay(everybody, (db, { personId }) => evaluate(db, plans.fixed, personId))).toEqual(
		inOrder(accessTable.add.evaluation)
	);
	expect(await whoMay(everybody, (db, { personId }) => add(db, 'goal', goalRow(personId)))).toEqual(
		inOrder(accessTable.add.goal)
	);
});

test('nobody evaluates what is still made, or in the name of another', async () => {
	expect(await whoMay(everybody, (db, { personId }) => evaluate(db, plans.draft, personId))).toEqual([]);
	expect(await whoMay(everybody, (db) => evaluate(db, plans.fixed, school.people.mentor))).toEqual(['mentor']);
});

test('changes a draft; what is fixed and what was evaluated stays', async () => {
	expect(
		await whoMay(
			everybody,
			({ sql }) => sql`update work_plan_version set explanation = 'x' where id = ${plans.draft} returning 1`
		)
	).toEqual(inOrder(accessTable.change.draft));
	const { mentor } = school.actors;
	await expect(
		as(mentor, ({ sql }) => sql`update work_plan_version set explanation = 'x' where id = ${plans.fixed}`)
	).rejects.toMatchObject({ code: '23001' });
	expect(await whoMay(everybody, ({ sql }) => sql`update work_plan_evaluation set summary = 'x' returning 1`)).toEqual(
		[]
	);
	expect(await whoMay(everybody, ({ sql }) => sql`delete from work_plan_version returning 1`)).toEqual([]);
	expect(await whoMay(everybody, ({ sql }) => sql`delete from work_plan_evaluation returning 1`)).toEqual([]);
});

test('a guide who works here makes and evaluates plans, and their goals; no other goals', async () => {
	const guide = await guideOf(school);
	const may = (work: (db: Db) => PromiseLike<unknown>) =>
		as(guide, async (db) => {
			const found = await work(db);
			throw Object.assign(new Error('undo'), { found });
		}).catch(
			(problem: { found?: unknown[]; code?: string }) => problem.code ?? (problem.found as unknown[]).length > 0
		);
	expect(await may((db) => evaluate(db, plans.fixed, guide.personId))).toBe(true);
	expect(
		await may(({ sql }) => sql`update work_plan_version set explanation = 'x' where id = ${plans.draft} returning 1`)
	).toBe(true);
	expect(await may(async (db) => [await add(db, 'goal', goalRow(guide.personId))])).toBe(true);
	expect(await may((db) => add(db, 'goal', { ...goalRow(guide.personId), plan: 'iop' }))).toBe('42501');
	expect(await may(({ sql }) => sql`update goal set plan = 'iop' where id = ${goal} returning 1`)).toBe('42501');
});

test.each(people)('what %s is offered', async (who) => {
	const actor = await tailorOf(everybody.actors[who], school.pupils.jayden);
	const offered = Object.entries({ mayReadWorkPlan, mayWriteWorkPlan }).flatMap(([name, ask]) =>
		ask(actor) ? [name] : []
	);
	const table = accessTable.do as Record<string, readonly string[]>;
	expect(offered).toEqual(Object.keys(table).filter((name) => table[name]!.includes(who)));
});

test.each<Who>([
	'teacher',
	'assistant',
	'stagiair',
	'helper',
	'otherParent',
	'otherMentor',
	'formerMentor',
	'administratie',
	'stranger'
])('%s finds no work plans', async (who) => {
	const actor = everybody.actors[who];
	const { jayden } = school.pupils;
	await expect(as(actor, (db) => viewWorkPlans(contextOf(db, actor, jayden)))).rejects.toThrow(NotFound);
	await expect(as(actor, (db) => viewWorkPlan(contextOf(db, actor, jayden, { versie: plans.fixed })))).rejects.toThrow(
		NotFound
	);
});

test('parents and the pupil find no draft', async () => {
	for (const who of ['parent', 'pupil'] as const) {
		const actor = everybody.actors[who];
		const { jayden } = school.pupils;
		const view = await as(actor, (db) => viewWorkPlans(contextOf(db, actor, jayden)));
		expect(view).toMatchObject({ running: { id: plans.fixed }, draft: null });
		await expect(
			as(actor, (db) => viewWorkPlan(contextOf(db, actor, jayden, { versie: plans.draft })))
		).rejects.toThrow(NotFound);
	}
});
