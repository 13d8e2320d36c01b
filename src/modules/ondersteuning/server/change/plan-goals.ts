/* What plans mean for the goals of a pupil: they live on in `plan`. */
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { addGoal, endGoal, listGoals, rewordGoal, type GoalRow } from '#modules/plan/server/index.ts';
import type { EvaluatedGoal } from '../../evaluation/outcome.ts';
import { goalMoves, type PlanAudience, type PlanGoal } from '../../plan/plan.ts';

/** The goals of the support plan that run. */
const listRunning = async (db: Db, pupilId: string): Promise<GoalRow[]> =>
	(await listGoals(db, [pupilId], { onlyRunning: true })).filter(({ plan }) => plan === 'ondersteuning');

/** From now on these goals run, and no others of a support plan. Gives them with their ids. */
export async function runGoals(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ goals, audience, on }: { goals: readonly PlanGoal[]; audience: PlanAudience; on: string }
): Promise<PlanGoal[]> {
	const moves = goalMoves(goals, await listRunning(db, pupilId), audience);
	const begun = new Map<number, string>();
	for (const at of moves.begin) {
		const { id: _, ...goal } = goals[at]!;
		const id = await addGoal(db, actor, pupilId, {
			...goal,
			plan: 'ondersteuning',
			audience,
			origin: 'staff',
			source: null,
			weekdays: [],
			subjects: [],
			fromOn: on,
			untilOn: null
		});
		begun.set(at, id);
	}
	for (const { id, ...goal } of moves.reword) await rewordGoal(db, actor, pupilId, id!, goal);
	for (const id of moves.end) await endGoal(db, actor, id, 'stopped', on);
	return goals.map((goal, at) => ({ ...goal, id: begun.get(at) ?? goal.id }));
}

/** Those that were met are reached. */
export async function reachGoals(
	db: Db,
	actor: Actor,
	pupilId: string,
	evaluated: readonly EvaluatedGoal[],
	on: string
): Promise<void> {
	const met = new Set(evaluated.filter(({ result }) => result === 'wel').map(({ id }) => id));
	for (const { id } of await listRunning(db, pupilId)) if (met.has(id)) await endGoal(db, actor, id, 'reached', on);
}

/** The support ended, and with it what was worked on for it. */
export async function stopGoals(db: Db, actor: Actor, pupilId: string, on: string): Promise<void> {
	for (const { id } of await listRunning(db, pupilId)) await endGoal(db, actor, id, 'stopped', on);
}

/** A draft of this case that nobody fixed. */
export async function dropDraftOf(db: Db, actor: Actor, caseId: string): Promise<boolean> {
	const dropped = await db.sql`
		delete from support_plan_version
		where school_id = ${actor.schoolId} and case_id = ${caseId} and state = 'draft' returning 1`;
	return dropped.length > 0;
}
