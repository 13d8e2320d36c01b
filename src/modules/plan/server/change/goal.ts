import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { catalogueOf } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { mayAddGoal, mayEditGoal, mayEndGoal, mayResumeGoal } from '../../access.ts';
import type { ChangeGoalForm, EndGoalForm, NewGoalForm, PutBackForm } from '../../forms.ts';
import { changedFields, type ChangeableGoal, type GoalSource, type GoalWords } from '../../goal.ts';
import { goalPaths, goalsPath } from '../../paths.ts';
import { addGoal, endGoal, getGoal, type GoalRow } from '../goals.ts';
import { getGoalSubject } from '../read/views.ts';
import { goal, goalBefore } from '../tables.ts';

/** A goal outside a talk, for everybody who is involved with the pupil. */
export async function startGoal(db: Db, actor: Actor, pupilId: string, input: NewGoalForm): Promise<Done> {
	const [{ who }, setup] = await Promise.all([getGoalSubject(db, actor, pupilId), setupOf(db)]);
	if (!mayAddGoal(who)) throw new Refusal('plan_refusal_role');
	const { thoughtOf, source: sent, ...words } = input;
	requireSubjects(setup, words.subjects);
	const source = sourceOf(sent);
	if (source && !catalogueOf(setup, source.list).some(({ key }) => key === source.key)) {
		throw new FormIssue({ source: 'plan_form_source' });
	}
	const origin = thoughtOf === 'staff' && source ? 'list' : thoughtOf;
	const id = await addGoal(db, actor, pupilId, { ...words, plan: 'iop', origin, source });
	return { to: goalPaths(pupilId, id).page, said: 'plan_said_added' };
}

/** `competenties:hulp-vragen`, as the button sends it; nothing for own words. */
function sourceOf(sent: string): (GoalSource & { list: 'competenties' | 'vakken' }) | null {
	const [, list, key] = /^(competenties|vakken):(.+)$/.exec(sent) ?? [];
	return list && key ? { list: list as 'competenties' | 'vakken', key } : null;
}

/** New words for a goal that runs. How it read before is kept: the way back, and what earlier scores were about. */
export async function changeGoal(
	db: Db,
	actor: Actor,
	pupilId: string,
	goalId: string,
	{ version, ...words }: ChangeGoalForm
): Promise<Done> {
	const stored = await getForEditing(db, actor, pupilId, goalId);
	requireSubjects(await setupOf(db), words.subjects, stored.subjects);
	if (changedFields(changeableOf(stored), words).length === 0 && version === stored.lock) {
		return { to: goalPaths(pupilId, goalId).page, said: 'plan_said_kept' };
	}
	await replaceWords(db, actor, stored, words, version, 'plan.changeGoal');
	return {
		to: goalPaths(pupilId, goalId).page,
		said: 'plan_said_kept',
		undo: { href: goalPaths(pupilId, goalId).putBack, key: 'plan_undo_change' }
	};
}

/**
 * New words for a goal from the plan in which it stands, in a transaction that asked before who may. Throws an EditConflict
 * when somebody changes it at the same moment.
 */
export async function rewordGoal(
	db: Db,
	actor: Actor,
	pupilId: string,
	goalId: string,
	words: GoalWords
): Promise<void> {
	const stored = await getGoal(db, pupilId, goalId);
	await replaceWords(db, actor, stored, { ...changeableOf(stored), ...words }, stored.lock, 'plan.changeGoal');
}

/** The goal reads again as it did: a change like any other, so that this has a way back too. */
export async function putBackGoal(
	db: Db,
	actor: Actor,
	pupilId: string,
	goalId: string,
	{ version, back }: PutBackForm
): Promise<Done> {
	const stored = await getForEditing(db, actor, pupilId, goalId);
	const [earlier] = await db.sql<{ words: ChangeableGoal }[]>`
		select words from goal_before
		where school_id = ${actor.schoolId} and goal_id = ${goalId} and version = ${back}`;
	if (!earlier) throw new NotFound('goal before');
	await replaceWords(db, actor, stored, earlier.words, version, 'plan.putBackGoal');
	return {
		to: goalPaths(pupilId, goalId).page,
		said: 'plan_said_put_back',
		undo: { href: goalPaths(pupilId, goalId).putBack, key: 'plan_undo_change' }
	};
}

async function replaceWords(
	db: Db,
	actor: Actor,
	stored: GoalRow,
	words: ChangeableGoal,
	version: number,
	act: string
): Promise<void> {
	const { id, pupilId } = stored;
	if (version !== stored.lock) throw await conflictWith(db, stored);
	const [before] = await db.sql<{ writtenById: string }[]>`
		select changed_by_id as "writtenById" from goal where school_id = ${actor.schoolId} and id = ${id}`;
	const changed = await db
		.update(goal)
		.set({ ...words, changedById: actor.personId, version: version + 1 })
		.where(
			and(eq(goal.schoolId, actor.schoolId), eq(goal.id, id), eq(goal.state, 'running'), eq(goal.version, version))
		)
		.returning({ id: goal.id });
	if (changed.length === 0) throw await conflictWith(db, await getGoal(db, pupilId, id));
	await db.insert(goalBefore).values({
		schoolId: actor.schoolId,
		pupilId,
		goalId: id,
		audience: stored.audience,
		version,
		words: changeableOf(stored),
		writtenById: before!.writtenById
	});
	record(db, actor, { act, pupilId, subjectId: id, detail: { fields: changedFields(changeableOf(stored), words) } });
}

/** It was reached, or people stopped with it. */
export async function finishGoal(
	db: Db,
	actor: Actor,
	pupilId: string,
	goalId: string,
	{ state }: EndGoalForm,
	today: string
): Promise<Done> {
	const [{ who }, stored] = await Promise.all([getGoalSubject(db, actor, pupilId), getGoal(db, pupilId, goalId)]);
	if (!mayEndGoal(who, stored)) throw refusalOf(stored);
	await endGoal(db, actor, goalId, state, today);
	return {
		to: goalsPath(pupilId),
		said: state === 'reached' ? 'plan_said_reached' : 'plan_said_stopped',
		undo: { href: goalPaths(pupilId, goalId).resume, key: 'plan_undo_end' }
	};
}

/** It runs again, with its scores. */
export async function resumeGoal(db: Db, actor: Actor, pupilId: string, goalId: string): Promise<Done> {
	const [{ who }, stored] = await Promise.all([getGoalSubject(db, actor, pupilId), getGoal(db, pupilId, goalId)]);
	if (!mayResumeGoal(who, stored))
		throw new Refusal(stored.state === 'running' ? 'plan_refusal_runs' : 'plan_refusal_role');
	await db
		.update(goal)
		.set({ state: 'running', endedOn: null, changedById: actor.personId, version: sql`${goal.version} + 1` })
		.where(and(eq(goal.schoolId, actor.schoolId), eq(goal.id, goalId)));
	record(db, actor, { act: 'plan.resumeGoal', pupilId, subjectId: goalId });
	return { to: goalPaths(pupilId, goalId).page, said: 'plan_said_resumed' };
}

/** A goal that the actor sees and may change now; else says whether the person or the goal is in the way. */
export async function getForEditing(db: Db, actor: Actor, pupilId: string, goalId: string): Promise<GoalRow> {
	const [{ who }, stored] = await Promise.all([getGoalSubject(db, actor, pupilId), getGoal(db, pupilId, goalId)]);
	if (!mayEditGoal(who, stored)) throw refusalOf(stored);
	return stored;
}

const refusalOf = ({ state }: Pick<GoalRow, 'state'>): Refusal =>
	new Refusal(state === 'running' ? 'plan_refusal_role' : 'plan_refusal_ended');

const changeableOf = (row: GoalRow): ChangeableGoal => {
	const { behaviour, place, moment, approach, helper, weekdays, subjects, fromOn, untilOn } = row;
	return { behaviour, place, moment, approach, helper, weekdays, subjects, fromOn, untilOn };
};

/** A subject of the set-up, or one that the goal had before the set-up changed. */
function requireSubjects(
	setup: Parameters<typeof catalogueOf>[0],
	chosen: readonly string[],
	had: readonly string[] = []
): void {
	const known = new Set([...catalogueOf(setup, 'vakken').map(({ key }) => key), ...had]);
	if (chosen.some((key) => !known.has(key))) throw new FormIssue({ subjects: 'plan_form_subject' });
}

/** What stands there now, by field of the form, and who wrote it. */
async function conflictWith(db: Db, now: GoalRow): Promise<EditConflict> {
	const [row] = await db.sql<{ name: string }[]>`
		select concat_ws(' ', p.given_name, p.infix, p.family_name) as name from goal g
		join person p on p.school_id = g.school_id and p.id = g.changed_by_id
		where g.school_id = (select app_school()) and g.id = ${now.id}`;
	const fields = Object.entries(changeableOf(now)).map(([field, value]) => [field, String(value ?? '')]);
	return new EditConflict({ ...Object.fromEntries(fields), ...(row && { changedBy: row.name }) }, now.lock);
}
