import type { Actor } from '#platform/access/actor.ts';
import type { Audience } from '#platform/access/audience.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Draft } from '#platform/web/drafts.ts';
import { NotFound } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { viewerOf } from '#modules/leerlingen/index.ts';
import { getOwnInvolvement, getPupilHead, listInvolved } from '#modules/leerlingen/server/index.ts';
import { catalogueOf, labelOf, type SchoolSetup } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { mayAddGoal, mayEditGoal, mayEndGoal, mayResumeGoal, type GoalActor } from '../../access.ts';
import type { ChangeableGoal, GoalSource } from '../../goal.ts';
import { goalIdeas } from '../../settings.ts';
import type { EditGoalView, GoalsView, GoalView, Named, NewGoalView } from '../../views.ts';
import { getGoal, listGoals } from '../goals.ts';
import { listGoalIdeas } from './ideas.ts';

/** The pupil and what the actor is to this pupil. Throws NotFound for who may know the pupil but reads nothing of the dossier. */
export async function getGoalSubject(db: Db, actor: Actor, pupilId: string) {
	const [own, { id, name, givenName }] = await Promise.all([
		getOwnInvolvement(db, actor, pupilId),
		getPupilHead(db, actor, pupilId)
	]);
	if (!own.sees.includes('gedeeld')) throw new NotFound('pupil');
	const who: GoalActor = { kind: actor.kind, roles: own.as };
	return { pupil: { id, name, givenName }, who };
}

/** All goals of the pupil that the actor may see: what runs, and what ended. */
export async function viewGoals(db: Db, actor: Actor, pupilId: string): Promise<GoalsView> {
	const [{ pupil, who }, goals, setup, involved] = await Promise.all([
		getGoalSubject(db, actor, pupilId),
		listGoals(db, [pupilId]),
		setupOf(db),
		listInvolved(db, pupilId)
	]);
	record(db, actor, { act: 'plan.listGoals', pupilId });
	return {
		pupil,
		viewer: viewerOf(actor),
		plan: labelOf(setup, 'plan').kort,
		running: goals.filter(({ state }) => state === 'running'),
		ended: goals
			.filter(({ state }) => state !== 'running')
			.sort((a, b) => (b.endedOn ?? '').localeCompare(a.endedOn ?? '')),
		readers: readersOf(involved, pupilId, 'gedeeld'),
		may: { add: mayAddGoal(who) }
	};
}

/** One goal with how it read before. Throws NotFound. */
export async function viewGoal(db: Db, actor: Actor, pupilId: string, goalId: string): Promise<GoalView> {
	const { subjects, listed: _, ...view } = await readGoal(db, actor, pupilId, goalId);
	record(db, actor, { act: 'plan.viewGoal', pupilId, subjectId: goalId });
	return { ...view, subjects: namesOf(subjects, view.goal.subjects) };
}

/** The same goal to change, with what was being typed. */
export async function viewEditGoal(
	db: Db,
	actor: Actor,
	pupilId: string,
	goalId: string,
	draft: Draft | undefined
): Promise<EditGoalView> {
	const view = await readGoal(db, actor, pupilId, goalId);
	record(db, actor, { act: 'plan.viewGoal', pupilId, subjectId: goalId });
	return { ...view, draft, me: actor.personId };
}

/** What a new goal can be made of. */
export async function viewNewGoal(
	db: Db,
	actor: Actor,
	pupilId: string,
	draft: Draft | undefined
): Promise<NewGoalView> {
	const [{ pupil, who }, ideas, setup] = await Promise.all([
		getGoalSubject(db, actor, pupilId),
		listGoalIdeas(db),
		setupOf(db)
	]);
	record(db, actor, { act: 'plan.viewIdeas', pupilId });
	return {
		pupil,
		plan: labelOf(setup, 'plan').kort,
		ideas,
		subjects: subjectsOf(setup),
		today: todayOf(actor),
		mayAdd: mayAddGoal(who),
		draft,
		me: actor.personId
	};
}

async function readGoal(db: Db, actor: Actor, pupilId: string, goalId: string) {
	const [{ pupil, who }, goal, before, setup, involved] = await Promise.all([
		getGoalSubject(db, actor, pupilId),
		getGoal(db, pupilId, goalId),
		listBefore(db, goalId),
		setupOf(db),
		listInvolved(db, pupilId)
	]);
	return {
		pupil,
		viewer: viewerOf(actor),
		plan: labelOf(setup, 'plan').kort,
		goal,
		from: goal.source && nameOfSource(setup, goal.source),
		subjects: subjectsOf(setup),
		listed: goalIdeas(setup).map(({ behaviour }) => behaviour),
		readers: readersOf(involved, pupilId, goal.audience),
		before,
		may: { edit: mayEditGoal(who, goal), end: mayEndGoal(who, goal), resume: mayResumeGoal(who, goal) }
	};
}

/** How a goal read before, the last change first. */
export function listBefore(db: Db, goalId: string): Promise<GoalView['before']> {
	return db.sql<{ version: number; words: ChangeableGoal; on: string; byName: string | null }[]>`
		select b.version, b.words, (b.replaced_at at time zone 'Europe/Amsterdam')::date::text as "on",
			case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end as "byName"
		from goal_before b
		left join person p on p.school_id = b.school_id and p.id = b.written_by_id
		where b.school_id = (select app_school()) and b.goal_id = ${goalId}
		order by b.version desc`;
}

const readersOf = (
	involved: readonly { personId: string; sees: readonly Audience[] }[],
	pupilId: string,
	audience: Audience
): number =>
	new Set(
		involved
			.filter(({ personId, sees }) => personId !== pupilId && sees.includes(audience))
			.map(({ personId }) => personId)
	).size;

const subjectsOf = (setup: SchoolSetup): Named[] =>
	catalogueOf(setup, 'vakken').map(({ key, naam }) => ({ key, name: naam }));

/** What left the set-up since keeps its key: better a bare word than nothing. */
const namesOf = (named: readonly Named[], keys: readonly string[]): string[] =>
	keys.map((key) => named.find((each) => each.key === key)?.name ?? key);

function nameOfSource(setup: SchoolSetup, { list, key }: GoalSource): string | null {
	if (list === 'loopbaan') return null;
	return catalogueOf(setup, list).find((item) => item.key === key)?.naam ?? null;
}
