import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import type { Audience } from '#platform/access/audience.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { Goal, GoalOrigin, GoalSource, GoalState, GoalWords, PlanKind } from '../goal.ts';
import { goal } from './tables.ts';

export type NewGoal = GoalWords & {
	plan: PlanKind;
	/** Everybody who is involved with the pupil, where nothing is said. */
	audience?: Audience;
	origin: GoalOrigin;
	source: GoalSource | null;
	weekdays: number[];
	subjects: string[];
	fromOn: string;
	untilOn: string | null;
};

/** A goal as it stands, with its picture and recording, and the number that guards against two editors. */
export type GoalRow = Goal & { pictureId: string | null; recordingId: string | null; lock: number };

/** Adds a running goal; gives its id. */
export async function addGoal(db: Db, actor: Actor, pupilId: string, words: NewGoal): Promise<string> {
	const { source, ...rest } = words;
	const [added] = await db
		.insert(goal)
		.values({
			...rest,
			schoolId: actor.schoolId,
			pupilId,
			sourceList: source?.list,
			sourceKey: source?.key,
			changedById: actor.personId
		})
		.returning({ id: goal.id });
	record(db, actor, { act: 'plan.addGoal', pupilId, subjectId: added!.id, detail: { origin: words.origin } });
	return added!.id;
}

/** It was reached, or people stopped with it. It stays readable, with its scores. Throws NotFound when it does not run. */
export async function endGoal(
	db: Db,
	actor: Actor,
	goalId: string,
	state: Exclude<GoalState, 'running'>,
	on: string
): Promise<void> {
	const [ended] = await db
		.update(goal)
		.set({ state, endedOn: on, changedById: actor.personId, version: sql`${goal.version} + 1` })
		.where(and(eq(goal.schoolId, actor.schoolId), eq(goal.id, goalId), eq(goal.state, 'running')))
		.returning({ pupilId: goal.pupilId });
	if (!ended) throw new NotFound('goal');
	record(db, actor, { act: 'plan.endGoal', pupilId: ended.pupilId, subjectId: goalId, detail: { state } });
}

/** The goals of these pupils that the actor may see, in the order in which they began; only those that run where asked. */
export async function listGoals(
	db: Db,
	pupilIds: readonly string[],
	{ onlyRunning = false }: { onlyRunning?: boolean } = {}
): Promise<GoalRow[]> {
	const rows = await select(
		db,
		db.sql`pupil_id = any (${pupilIds as string[]}::uuid[]) and (not ${onlyRunning} or state = 'running')`
	);
	return rows.map(goalOf);
}

/** One goal of this pupil that the actor may see. Throws NotFound. */
export async function getGoal(db: Db, pupilId: string, goalId: string): Promise<GoalRow> {
	const [row] = await select(db, db.sql`pupil_id = ${pupilId} and id = ${goalId}`);
	if (!row) throw new NotFound('goal');
	return goalOf(row);
}

type Row = Omit<GoalRow, 'source'> & { list: GoalSource['list'] | null; key: string | null };

const goalOf = ({ list, key, ...row }: Row): GoalRow => ({ ...row, source: list && key ? { list, key } : null });

const select = (db: Db, condition: ReturnType<Db['sql']>) => db.sql<Row[]>`
		select id, pupil_id as "pupilId", plan, audience, state, origin, source_list as list, source_key as key, behaviour, place,
			moment, approach, helper, weekdays, subjects, picture_id as "pictureId", recording_id as "recordingId",
			from_on::text as "fromOn", until_on::text as "untilOn", ended_on::text as "endedOn", version as lock
		from goal
		where school_id = (select app_school()) and ${condition}
		order by from_on, created_at, id`;
