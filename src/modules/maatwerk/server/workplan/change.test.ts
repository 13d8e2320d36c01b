import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listInvolved } from '#modules/leerlingen/server/index.ts';
import { listGoals } from '#modules/plan/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { EditConflict, FormIssue } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { addIndicationRow, contextOf, guideOf } from '../../../../../tests/support/maatwerk.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import { EvaluateForm, PlanForm } from '../../workplan/forms.ts';
import { evaluateWorkPlan, fixWorkPlan, saveWorkPlan, startWorkPlan, viewWorkPlan, viewWorkPlans } from '../index.ts';

let database: FreshDatabase;
let school: TestSchool;
let jayden: string;
let coach: Actor;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	jayden = school.pupils.jayden;
	coach = await guideOf(school);
});

const list = (actor: Actor) => as(actor, (db) => viewWorkPlans(contextOf(db, actor, jayden)));
const look = (actor: Actor, versie: string) =>
	as(actor, (db) => viewWorkPlan(contextOf(db, actor, jayden, { versie })));
const start = (actor: Actor) => as(actor, (db) => startWorkPlan(db, actor, jayden, today));
const sent = (version: number, otherwise: object = {}) =>
	PlanForm.parse({
		version,
		goalId: ['', ''],
		behaviour: ['Ik lees een bladzijde hardop.', 'Ik spel lange woorden.'],
		level: ['40 woorden', ''],
		approach: 'RALFI',
		weekday: '2',
		moment: 'tweede uur',
		coachId: coach.personId,
		evaluateOn: '2027-01-22',
		...otherwise
	});
const save = (actor: Actor, id: string, input: PlanForm) =>
	as(actor, (db) => saveWorkPlan(db, actor, jayden, id, input));
const fix = (actor: Actor, id: string, version: number) =>
	as(actor, (db) => fixWorkPlan(db, actor, jayden, id, { version }, today));

/** By their words, because they began at the same moment. */
const goalsOf = async (actor: Actor, onlyRunning = false) =>
	(await as(actor, (db) => listGoals(db, [jayden], { onlyRunning }))).sort((a, b) =>
		a.behaviour < b.behaviour ? -1 : 1
	);

/** A plan that runs since today. */
async function running(actor: Actor = coach, otherwise: object = {}): Promise<string> {
	await start(actor);
	const { draft } = await list(actor);
	await save(actor, draft!.id, sent(1, otherwise));
	await fix(actor, draft!.id, 2);
	return draft!.id;
}

test('a coach makes a plan with goals, which join the pupil’s goals on the day of the week', async () => {
	const id = await running();
	expect(await list(school.actors.parent)).toMatchObject({ running: { id, number: 1, coachName: 'Rianne Bos' } });
	const { stagiair, mentor } = school.actors;
	const goals = await goalsOf(stagiair, true);
	expect(goals).toMatchObject([
		{
			plan: 'werkplan',
			behaviour: 'Ik lees een bladzijde hardop.',
			weekdays: [2],
			helper: 'Rianne Bos',
			audience: 'gedeeld'
		},
		{ plan: 'werkplan', behaviour: 'Ik spel lange woorden.' }
	]);
	const { plan } = await look(mentor, id);
	expect(plan.content.goals.map((goal) => goal.id)).toEqual(goals.map((goal) => goal.id));
});

test('there is one plan at a time', async () => {
	await start(coach);
	await expect(start(school.actors.mentor)).rejects.toMatchObject({ key: 'maatwerk_refusal_plan_started' });
	const { draft } = await list(coach);
	await save(coach, draft!.id, sent(1));
	await fix(coach, draft!.id, 2);
	await expect(start(coach)).rejects.toMatchObject({ key: 'maatwerk_refusal_plan_started' });
});

test('is not fixed while something is missing, and not changed once it is fixed', async () => {
	await start(coach);
	const { draft } = await list(coach);
	await save(coach, draft!.id, sent(1, { weekday: '' }));
	await expect(fix(coach, draft!.id, 2)).rejects.toMatchObject({ key: 'maatwerk_missing_weekday' });
	await save(coach, draft!.id, sent(2));
	await expect(fix(coach, draft!.id, 2)).rejects.toMatchObject({ key: 'maatwerk_refusal_changed' });
	await fix(coach, draft!.id, 3);
	await expect(save(coach, draft!.id, sent(4))).rejects.toMatchObject({ key: 'maatwerk_refusal_plan_fixed' });
});

test('two who write at the same time: the second gets both texts', async () => {
	await start(coach);
	const { draft } = await list(coach);
	await save(coach, draft!.id, sent(1));
	const late = await save(school.actors.mentor, draft!.id, sent(1, { approach: 'Connect' })).catch((p: unknown) => p);
	expect(late).toBeInstanceOf(EditConflict);
	expect(late).toMatchObject({ version: 2, theirs: { approach: 'RALFI', changedBy: 'Rianne Bos' } });
});

test('a goal of somebody else cannot be sent in', async () => {
	await start(coach);
	const { draft } = await list(coach);
	await save(coach, draft!.id, sent(1, { goalId: [crypto.randomUUID(), ''] }));
	const { plan } = await look(coach, draft!.id);
	expect(plan.content.goals.map(({ id }) => id)).toEqual([null, null]);
});

describe('a coach who is not involved yet', () => {
	test('is let in by the care team, until the evaluation, and everybody can see why', async () => {
		const { zorgcoordinator, mentor } = school.actors;
		await running(zorgcoordinator, { coachId: school.people.otherMentor });
		const involved = await as(mentor, (db) => listInvolved(db, jayden));
		expect(involved.find(({ personId }) => personId === school.people.otherMentor)).toMatchObject({
			role: 'begeleider',
			untilOn: '2027-02-05',
			why: 'Werkplan'
		});
	});

	test('is not chosen by who may let nobody in', async () => {
		await start(coach);
		const { draft } = await list(coach);
		const work = save(school.actors.mentor, draft!.id, sent(1, { coachId: school.people.otherMentor }));
		await expect(work).rejects.toThrow(FormIssue);
	});
});

describe('the evaluation', () => {
	const evaluate = async (actor: Actor, id: string, outcomes: [string, string], otherwise: object = {}) => {
		const { plan } = await look(actor, id);
		const input = EvaluateForm.parse({
			evaluatedOn: today,
			summary: 'Elke week gelezen.',
			pupilWords: 'Het gaat sneller.',
			next: 'volgende',
			...Object.fromEntries(plan.content.goals.map((goal, at) => [`outcome-${goal.id}`, outcomes[at]])),
			...otherwise
		});
		return as(actor, (db) => evaluateWorkPlan(db, actor, jayden, id, input, today));
	};

	test('ends what is reached, and the rest goes on in the next plan', async () => {
		const id = await running();
		await evaluate(coach, id, ['continues', 'reached']);
		const goals = await goalsOf(coach);
		expect(goals.map(({ state }) => state)).toEqual(['running', 'reached']);
		const view = await list(coach);
		expect(view).toMatchObject({
			running: null,
			draft: { number: 2, goals: ['Ik lees een bladzijde hardop.'] },
			earlier: [{ id, evaluation: { pupilWords: 'Het gaat sneller.', next: 'volgende' } }]
		});
		// The goal that goes on is the same goal.
		await save(
			coach,
			view.draft!.id,
			sent(1, { goalId: [goals[0]!.id], behaviour: [goals[0]!.behaviour], level: [''] })
		);
		await fix(coach, view.draft!.id, 2);
		expect(await goalsOf(coach, true)).toHaveLength(1);
	});

	test('closes it: no goal goes on, and another plan can begin later', async () => {
		const id = await running();
		await expect(evaluate(coach, id, ['continues', 'reached'], { next: 'klaar' })).rejects.toThrow(FormIssue);
		await evaluate(coach, id, ['stopped', 'reached'], { next: 'klaar' });
		expect(await list(coach)).toMatchObject({ running: null, draft: null, may: { start: true } });
		await start(coach);
		expect((await list(coach)).draft).toMatchObject({ number: 2, goals: [] });
	});

	test('is made once, for each goal, and not for a day that is to come', async () => {
		const id = await running();
		await expect(evaluate(coach, id, ['reached', 'reached'], { evaluatedOn: '2026-11-17' })).rejects.toThrow(FormIssue);
		await expect(evaluate(coach, id, ['reached', 'reached'], { evaluatedOn: '2026-11-15' })).rejects.toThrow(FormIssue);
		expect(() => EvaluateForm.parse({ evaluatedOn: today, summary: 'x', next: 'klaar' })).toThrow();
		await evaluate(coach, id, ['reached', 'reached'], { next: 'klaar' });
		await expect(evaluate(coach, id, ['reached', 'reached'], { next: 'klaar' })).rejects.toThrow('not found');
	});

	test('a goal that somebody ended meanwhile stays ended', async () => {
		const id = await running();
		const [goal] = await goalsOf(coach);
		await asSystem(({ sql }) => sql`update goal set state = 'stopped', ended_on = ${today} where id = ${goal!.id}`);
		await evaluate(coach, id, ['reached', 'reached'], { next: 'klaar' });
		const goals = await goalsOf(coach);
		expect(goals.map(({ state }) => state)).toEqual(['stopped', 'reached']);
	});
});

describe('what N17 knows', () => {
	const facts = (actor: Actor) =>
		as(
			actor,
			({ sql }) => sql<{ pupilId: string; declared: number; plans: number }[]>`
			select pupil_id as "pupilId", jsonb_array_length(declared) as declared, jsonb_array_length(plans) as plans
			from work_plan_facts(null) order by declared`
		);

	test('of a declaration the care team and the school’s figures; of a plan who reads it; teachers nothing', async () => {
		const { mentor, directeur, zorgcoordinator, stagiair, otherMentor, parent } = school.actors;
		await asSystem((db) => addIndicationRow(db, school, { pupilId: school.pupils.noor }));
		await asSystem((db) => addIndicationRow(db, school));
		await running();
		const withPlan = { pupilId: jayden, declared: 0, plans: 1 };
		for (const actor of [mentor, directeur, coach]) expect(await facts(actor)).toEqual([withPlan]);
		expect(await facts(zorgcoordinator)).toEqual(
			expect.arrayContaining([
				{ ...withPlan, declared: 1 },
				{ pupilId: school.pupils.noor, declared: 1, plans: 0 }
			])
		);
		for (const actor of [stagiair, otherMentor, parent]) expect(await facts(actor)).toEqual([]);
	});
});
