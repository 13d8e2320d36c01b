import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { fingerprint } from '#platform/text/fingerprint.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, Refusal } from '#platform/web/errors.ts';
import { mayWriteGoals } from '../../access.ts';
import type { GoalsForm } from '../../forms.ts';
import { placementPaths } from '../../paths.ts';
import { goalText, type GoalResult } from '../../traject.ts';
import type { GoalLine, PlacementLine } from '../../views.ts';
import { getPlacement } from '../read/placement.ts';
import { listGoalsOf } from '../read/rows.ts';
import { placementGoal } from '../tables.ts';
import { requireState } from './save.ts';

type Of = Pick<PlacementLine, 'id' | 'pupilId'>;

/** The goals of a placement, as lines. What stays the same keeps how it went. */
export async function changeGoals(
	db: Db,
	actor: Actor,
	pupilId: string,
	placementId: string,
	{ goals, was }: GoalsForm
): Promise<Done> {
	const { own, row } = await getPlacement(db, actor, pupilId, placementId);
	if (!mayWriteGoals(own)) throw new Refusal('traject_refusal_goals');
	requireState(row, 'wacht', 'geplaatst');
	const known = (await listGoalsOf(db, [placementId])).get(placementId) ?? [];
	if (fingerprint(goalText(known)) !== was) throw new EditConflict({ goals: goalText(known) }, row.version);
	await writeGoals(db, actor, row, goals, known);
	record(db, actor, { act: 'traject.changeGoals', pupilId, subjectId: placementId, detail: { count: goals.length } });
	return { to: placementPaths(pupilId, placementId).page, said: 'traject_said_kept' };
}

export async function writeGoals(
	db: Db,
	actor: Actor,
	{ id, pupilId }: Of,
	lines: readonly string[],
	known: readonly GoalLine[] = []
): Promise<void> {
	const gone = known.filter(({ text }) => !lines.includes(text)).map((goal) => goal.id);
	if (gone.length > 0)
		await db.sql`delete from placement_goal where school_id = ${actor.schoolId} and id = any (${gone}::uuid[])`;
	const goals = lines.map((text, position) => ({
		schoolId: actor.schoolId,
		id: known.find((goal) => goal.text === text)?.id ?? randomUUID(),
		placementId: id,
		pupilId,
		position,
		text
	}));
	const isNew = ({ id: goalId }: { id: string }) => !known.some((goal) => goal.id === goalId);
	for (const goal of goals.filter((one) => !isNew(one)))
		await db.sql`
			update placement_goal set position = ${goal.position} where school_id = ${actor.schoolId} and id = ${goal.id}`;
	if (goals.some(isNew)) await db.insert(placementGoal).values(goals.filter(isNew));
}

/** How each goal went, when somebody looked back on it. */
export async function judgeGoals(
	db: Db,
	actor: Actor,
	{ id }: Pick<Of, 'id'>,
	results: ReadonlyMap<string, GoalResult>
): Promise<void> {
	if (results.size === 0) return;
	const rows = JSON.stringify([...results].map(([goalId, result]) => ({ goal_id: goalId, result })));
	await db.sql`
		update placement_goal g set result = r.result
		from jsonb_to_recordset(${rows}::jsonb) as r (goal_id text, result text)
		where g.school_id = ${actor.schoolId} and g.placement_id = ${id} and g.id::text = r.goal_id`;
}
