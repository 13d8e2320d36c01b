/**
 * A work plan for reading and spelling: goals, an approach such as RALFI, a coach and a weekly moment; evaluated with the
 * pupil, and then the next one, or none. A version is one work plan; once fixed it never changes. Source: PrO Almere, lines
 * 1234–1254 (the dyslexia coach makes it with the pupil; two evaluated plans a school year).
 */
import { fixed, succeed, type Version } from '#modules/plan/index.ts';

export type VersionKind = 'first' | 'next';

/** A goal as it stands in a plan. Without an id it is not among the pupil's goals yet: fixing puts it there. */
export type PlanGoal = {
	id: string | null;
	/** In the pupil's voice: "Ik lees een bladzijde hardop zonder te stoppen". */
	behaviour: string;
	/** Where the pupil stands now. */
	level: string;
};

export type WorkPlanContent = {
	goals: PlanGoal[];
	approach: string;
	/** 1 is Monday; null while nobody chose. */
	weekday: number | null;
	/** When on that day, and where: "tweede uur, in lokaal 4". */
	moment: string;
	coachId: string | null;
	/** The coach's name as it was then. */
	coachName: string;
	evaluateOn: string | null;
};

export type WorkPlanVersion = Version<VersionKind, WorkPlanContent>;

/** More is not worked on in half a year. */
export const mostGoals = 3;

export const emptyContent: WorkPlanContent = {
	goals: [],
	approach: '',
	weekday: null,
	moment: '',
	coachId: null,
	coachName: '',
	evaluateOn: null
};

/** How a goal came out. */
export const goalOutcomes = ['reached', 'continues', 'stopped'] as const;
export type GoalOutcome = (typeof goalOutcomes)[number];

export type GoalResult = { id: string; behaviour: string; outcome: GoalOutcome; level: string };

/** What comes after it. */
export const nextSteps = ['volgende', 'klaar'] as const;
export type NextStep = (typeof nextSteps)[number];

export type Evaluation = {
	evaluatedOn: string;
	results: GoalResult[];
	/** What helped and what did not. */
	summary: string;
	/** What the pupil says of it; empty where the pupil did not. */
	pupilWords: string;
	next: NextStep;
};

/** What is still missing before it can be fixed, as text keys; the first is the reason of a refusal. */
export function whatIsMissing({ goals, approach, weekday, coachId, evaluateOn }: WorkPlanContent, today: string) {
	return [
		goals.length === 0 && ('maatwerk_missing_goals' as const),
		!approach.trim() && ('maatwerk_missing_approach' as const),
		weekday === null && ('maatwerk_missing_weekday' as const),
		coachId === null && ('maatwerk_missing_coach' as const),
		evaluateOn === null && ('maatwerk_missing_evaluate_on' as const),
		evaluateOn !== null && evaluateOn < today && ('maatwerk_missing_evaluate_passed' as const)
	].filter((key) => key !== false);
}

/** The version that counts from now on, with the ids that its new goals got. */
export function fixPlan(
	draft: WorkPlanVersion,
	goalIds: readonly string[],
	by: { personId: string; on: string }
): WorkPlanVersion {
	const goals = draft.content.goals.map((goal, at) => ({ ...goal, id: goalIds[at] ?? goal.id }));
	return fixed({ ...draft, content: { ...draft.content, goals } }, by);
}

/** The next plan: what is not reached goes on, from where the pupil stands now; the rest is as it was, for people to change. */
export function nextPlan(
	current: WorkPlanVersion,
	{ results, summary }: Pick<Evaluation, 'results' | 'summary'>,
	{ id, on }: { id: string; on: string }
): WorkPlanVersion {
	const made = succeed(current, { id, kind: 'next', on, explanation: summary });
	const goals = results
		.filter(({ outcome }) => outcome === 'continues')
		.map(({ id: goalId, behaviour, level }): PlanGoal => ({ id: goalId, behaviour, level }));
	return { ...made, content: { ...current.content, goals, evaluateOn: null } };
}
