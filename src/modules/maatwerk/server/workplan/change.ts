import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal, type TextKey } from '#platform/web/errors.ts';
import { addDays } from '#platform/text/dates.ts';
import { endGuides, listInvolved, nameGuide } from '#modules/leerlingen/server/index.ts';
import { firstVersion } from '#modules/plan/index.ts';
import { addDraft, addGoal, changeDraft, endGoal, fixVersion, listGoals } from '#modules/plan/server/index.ts';
import { mayNameCoach } from '../../access.ts';
import { workPlanPath, workPlanVersionPath } from '../../paths.ts';
import type { EvaluateForm, FixForm, PlanForm } from '../../workplan/forms.ts';
import {
	emptyContent,
	fixPlan,
	nextPlan,
	whatIsMissing,
	type GoalResult,
	type PlanGoal,
	type WorkPlanContent,
	type WorkPlanVersion
} from '../../workplan/work-plan.ts';
import { workPlanVersion } from '../tables.ts';
import { getPlan, getPlans, listCoaches, type WorkPlanRow } from './read.ts';

/** A guide reads along so many days after the evaluation, to write it up. */
const daysAfter = 14;

/** The first work plan, or one after the last was closed: an empty draft. */
export async function startWorkPlan(db: Db, actor: Actor, pupilId: string, today: string): Promise<Done> {
	const { plans, running, draft, may } = await getPlans(db, actor, pupilId);
	if (!may.write) throw new Refusal('maatwerk_refusal_role');
	if (running || draft) throw new Refusal('maatwerk_refusal_plan_started');
	const id = randomUUID();
	const [last] = plans;
	const made: WorkPlanVersion = last
		? nextPlan(last, { results: [], summary: '' }, { id, on: today })
		: firstVersion({ id, kind: 'first', draftedOn: today, content: emptyContent });
	await start(db, actor, pupilId, made);
	return { to: workPlanVersionPath(pupilId, id), said: 'maatwerk_said_plan_started' };
}

async function start(db: Db, actor: Actor, pupilId: string, made: WorkPlanVersion): Promise<void> {
	const added = await addDraft(db, actor, workPlanVersion, { ...made, pupilId }, { coachId: made.content.coachId });
	if (!added) throw new Refusal('maatwerk_refusal_plan_started');
	record(db, actor, { act: 'maatwerk.startWorkPlan', pupilId, subjectId: made.id, detail: { number: made.number } });
}

/** What is written is kept, also half-finished. */
export async function saveWorkPlan(
	db: Db,
	actor: Actor,
	pupilId: string,
	versionId: string,
	input: PlanForm
): Promise<Done> {
	const { plan, may, who } = await getPlan(db, actor, pupilId, versionId);
	if (!may.write) throw new Refusal('maatwerk_refusal_role');
	if (plan.state !== 'draft') throw new Refusal('maatwerk_refusal_plan_fixed');
	if (input.version !== plan.lock) throw conflictWith(plan);
	const coachName = await nameOfCoach(db, actor, pupilId, input.coachId, mayNameCoach(who));
	const { goals, approach, weekday, moment, coachId, evaluateOn } = input;
	const content: WorkPlanContent = {
		goals: keepIds(plan, goals),
		approach,
		weekday,
		moment,
		coachId,
		coachName,
		evaluateOn
	};
	if (!(await changeDraft(db, actor, workPlanVersion, plan, { content, coachId }))) {
		throw conflictWith((await getPlan(db, actor, pupilId, versionId)).plan);
	}
	record(db, actor, { act: 'maatwerk.editWorkPlan', pupilId, subjectId: versionId });
	return { said: 'maatwerk_said_kept' };
}

/** A goal that came from the plan before keeps its id; another one's cannot be sent in. */
const keepIds = ({ content }: WorkPlanRow, goals: readonly PlanGoal[]): PlanGoal[] => {
	const known = new Set(content.goals.map(({ id }) => id));
	return goals.map((goal) => ({ ...goal, id: known.has(goal.id) ? goal.id : null }));
};

async function nameOfCoach(
	db: Db,
	actor: Actor,
	pupilId: string,
	coachId: string | null,
	mayNameAnybody: boolean
): Promise<string> {
	if (!coachId) return '';
	const coaches = await listCoaches(db, actor, await listInvolved(db, pupilId), mayNameAnybody);
	const coach = coaches.find(({ id }) => id === coachId);
	if (!coach) throw new FormIssue({ coachId: 'maatwerk_form_coach' });
	return coach.name;
}

/**
 * From now on it is worked with: its goals stand among the pupil's goals, and a coach who was not involved yet reads along until
 * it is evaluated. What is missing is said as a refusal.
 */
export async function fixWorkPlan(
	db: Db,
	actor: Actor,
	pupilId: string,
	versionId: string,
	input: FixForm,
	today: string
): Promise<Done> {
	const { plan, may, who } = await getPlan(db, actor, pupilId, versionId);
	if (!may.write) throw new Refusal('maatwerk_refusal_role');
	if (plan.state !== 'draft') throw new Refusal('maatwerk_refusal_plan_fixed');
	if (input.version !== plan.lock) throw new Refusal('maatwerk_refusal_changed');
	const [missing] = whatIsMissing(plan.content, today);
	if (missing) throw new Refusal(missing satisfies TextKey);

	const goalIds: string[] = [];
	for (const goal of plan.content.goals)
		goalIds.push(goal.id ?? (await putGoal(db, actor, pupilId, plan.content, goal, today)));
	const made = fixPlan(plan, goalIds, { personId: actor.personId, on: today });
	if (!(await fixVersion(db, actor, workPlanVersion, made, input.version)))
		throw new Refusal('maatwerk_refusal_changed');
	if (mayNameCoach(who)) await letCoachIn(db, actor, pupilId, made, today);
	record(db, actor, { act: 'maatwerk.fixWorkPlan', pupilId, subjectId: versionId, detail: { number: plan.number } });
	return { to: workPlanVersionPath(pupilId, versionId), said: 'maatwerk_said_plan_fixed' };
}

const putGoal = (
	db: Db,
	actor: Actor,
	pupilId: string,
	{ approach, weekday, moment, coachName, evaluateOn }: WorkPlanContent,
	{ behaviour }: PlanGoal,
	today: string
): Promise<string> =>
	addGoal(db, actor, pupilId, {
		plan: 'werkplan',
		origin: 'pupil',
		source: null,
		behaviour,
		place: '',
		moment,
		approach,
		helper: coachName,
		weekdays: weekday === null ? [] : [weekday],
		subjects: [],
		fromOn: today,
		untilOn: evaluateOn
	});

/** Who is not involved yet becomes the pupil's guide; everybody who is involved can see that and why. */
async function letCoachIn(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ id, content }: WorkPlanVersion,
	today: string
): Promise<void> {
	const { coachId, evaluateOn } = content;
	if (!coachId || !evaluateOn) return;
	const untilOn = addDays(evaluateOn, daysAfter);
	const reads = (one: Awaited<ReturnType<typeof listInvolved>>[number]): boolean =>
		one.personId === coachId && one.sees.includes('team') && one.untilOn >= evaluateOn;
	if ((await listInvolved(db, pupilId)).some(reads)) return;
	const why = 'Werkplan';
	await nameGuide(db, actor, {
		pupilId,
		personId: coachId,
		fromOn: today,
		untilOn,
		source: 'ondersteuning',
		sourceId: id,
		why
	});
}

/**
 * How it went, of each goal, in the words of the coach and of the pupil; what is reached or left off ends, and the rest goes on in
 * the next plan, or all of it ends. It stays as it is written.
 */
export async function evaluateWorkPlan(
	db: Db,
	actor: Actor,
	pupilId: string,
	versionId: string,
	input: EvaluateForm,
	today: string
): Promise<Done> {
	const { plan, may, who } = await getPlan(db, actor, pupilId, versionId);
	if (!may.write) throw new Refusal('maatwerk_refusal_role');
	if (plan.state !== 'fixed' || plan.evaluation) throw new NotFound('work plan');
	if (input.evaluatedOn > today) throw new FormIssue({ evaluatedOn: 'maatwerk_form_future' });
	if (input.evaluatedOn < (plan.fixedOn ?? '')) throw new FormIssue({ evaluatedOn: 'maatwerk_form_before_plan' });
	const results = resultsOf(plan, input);
	const { evaluatedOn, summary, pupilWords, next } = input;
	const added = await db.sql`
		insert into work_plan_evaluation (school_id, version_id, pupil_id, evaluated_on, results, summary, pupil_words, next, by_id)
		values (${actor.schoolId}, ${versionId}, ${pupilId}, ${evaluatedOn}, ${JSON.stringify(results)}::text::jsonb, ${summary}, ${pupilWords}, ${next}, ${actor.personId})
		on conflict do nothing returning 1`;
	if (added.length === 0) throw new Refusal('maatwerk_refusal_changed');
	await endGoals(db, actor, pupilId, results, evaluatedOn);
	// A coach who read along for this plan stops when there is no next one; only who named guides ends them.
	if (next === 'klaar' && mayNameCoach(who)) await endGuides(db, actor, versionId, today);
	record(db, actor, { act: 'maatwerk.evaluateWorkPlan', pupilId, subjectId: versionId, detail: { next } });
	if (next === 'klaar') return { to: workPlanPath(pupilId), said: 'maatwerk_said_plan_closed' };
	const made = nextPlan(plan, { results, summary }, { id: randomUUID(), on: today });
	await start(db, actor, pupilId, made);
	return { to: workPlanVersionPath(pupilId, made.id), said: 'maatwerk_said_plan_evaluated' };
}

function resultsOf({ content }: WorkPlanRow, { outcomes, levelOf, next }: EvaluateForm): GoalResult[] {
	return content.goals.map(({ id, behaviour }) => {
		const goalId = id ?? '';
		const outcome = outcomes.get(goalId);
		if (!outcome) throw new FormIssue({ [`outcome-${goalId}`]: 'maatwerk_form_outcome' });
		if (outcome === 'continues' && next === 'klaar') throw new FormIssue({ next: 'maatwerk_form_goes_on' });
		return { id: goalId, behaviour, outcome, level: levelOf(goalId) };
	});
}

/** A goal that somebody ended meanwhile stays ended. */
async function endGoals(
	db: Db,
	actor: Actor,
	pupilId: string,
	results: readonly GoalResult[],
	on: string
): Promise<void> {
	const running = new Set((await listGoals(db, [pupilId], { onlyRunning: true })).map(({ id }) => id));
	for (const { id, outcome } of results) {
		if (outcome !== 'continues' && running.has(id)) await endGoal(db, actor, id, outcome, on);
	}
}

/** What stands there now, by field of the form. */
function conflictWith({ content, changedByName, lock }: WorkPlanRow): EditConflict {
	return new EditConflict(
		{
			goals: content.goals.map(({ behaviour, level }) => [behaviour, level].filter(Boolean).join(' · ')).join('\n'),
			approach: content.approach,
			weekday: content.weekday === null ? '' : String(content.weekday),
			moment: content.moment,
			coachId: content.coachId ?? '',
			evaluateOn: content.evaluateOn ?? '',
			...(changedByName && { changedBy: changedByName })
		},
		lock
	);
}
