/**
 * The support plan: a kind of *plan* (docs/decisions/0008). Goals, who does what, and the day on which it is evaluated. The
 * care team fixes it after a talk with the parents; a fixed version never changes, its successor says what changed (O7).
 */
import type { TextKey } from '#platform/web/errors.ts';
import { differencesIn, type Difference, type Reading, type Version } from '#modules/plan/index.ts';

/** Why there is a version: the first of a case, a change between evaluations, or what an evaluation decided. */
export const versionKinds = ['first', 'adjustment', 'evaluation'] as const;
export type VersionKind = (typeof versionKinds)[number];

/** For the team alone, or also for the parents and the pupil. */
export const planAudiences = ['gedeeld', 'team'] as const;
export type PlanAudience = (typeof planAudiences)[number];

/** A goal as it stands in a version; it lives on in `plan` from the day that the version is fixed. */
export type PlanGoal = {
	/** Null until the version is fixed. */
	id: string | null;
	/** In the pupil's own voice, as behaviour that others see (I7). */
	behaviour: string;
	place: string;
	moment: string;
	approach: string;
	helper: string;
};

/** Who does what, and when. */
export type PlanAction = { what: string; byWhom: string; when: string };

export type SupportContent = {
	/** What is going on, in words that the pupil and the parents may read. */
	situation: string;
	goals: PlanGoal[];
	actions: PlanAction[];
	evaluationOn: string | null;
};

export type SupportVersion = Version<VersionKind, SupportContent>;

export const emptyContent: SupportContent = { situation: '', goals: [], actions: [], evaluationOn: null };

/** More than this is no plan that anybody remembers; ours. */
export const mostGoals = 4;

/** What a parent, or the pupil from 18, says of the plan. `niet bereikt` is said for them. */
export const planAnswers = ['eens', 'niet eens', 'niet bereikt'] as const;
export type PlanAnswer = (typeof planAnswers)[number];

/**
 * What a draft still needs before the care team can fix it, in the order of the page. Without agreement it can be fixed;
 * without a talk, or an attempt at one, it cannot.
 */
export function missingIn(
	{ content, kind, explanation }: Pick<SupportVersion, 'content' | 'kind' | 'explanation'>,
	answers: readonly unknown[],
	today: string
): TextKey[] {
	return [
		...(content.situation === '' ? (['ondersteuning_missing_situation'] as const) : []),
		...(content.goals.length === 0 ? (['ondersteuning_missing_goal'] as const) : []),
		...(content.actions.length === 0 ? (['ondersteuning_missing_action'] as const) : []),
		...(content.evaluationOn === null || content.evaluationOn <= today
			? (['ondersteuning_missing_date'] as const)
			: []),
		...(kind !== 'first' && explanation === '' ? (['ondersteuning_missing_why'] as const) : []),
		...(answers.length === 0 ? (['ondersteuning_missing_talk'] as const) : [])
	];
}

export type PlanField = 'situation' | 'goals' | 'actions' | 'evaluationOn';

const reading: Reading<PlanField, SupportContent> = {
	situation: ({ situation }) => situation,
	goals: ({ goals }) => goals.map(goalInOneLine),
	actions: ({ actions }) => actions.map(actionInOneLine),
	evaluationOn: ({ evaluationOn }) => [evaluationOn ?? ''].filter(Boolean)
};

/** What a version changes compared with the one before it. */
export const planDifferences = (before: SupportContent, after: SupportContent): Difference<PlanField>[] =>
	differencesIn(reading, before, after);

const inOneLine = (...parts: string[]): string => parts.filter(Boolean).join(' · ');
export const goalInOneLine = ({ behaviour, place, moment, approach, helper }: PlanGoal): string =>
	inOneLine(behaviour, place, moment, approach, helper);
export const actionInOneLine = ({ what, byWhom, when }: PlanAction): string => inOneLine(what, byWhom, when);

/** What becomes of the goals of the plan when a version is fixed. */
export type GoalMoves = {
	/** Places in the new version's goals that begin now. */
	begin: number[];
	/** Those that run and read otherwise from now on. */
	reword: PlanGoal[];
	/** Those that are no part of the plan any more. */
	end: string[];
};

/**
 * Compares the goals of the draft with those that run. A goal whose audience is another than the plan's is begun again:
 * its scores keep the readers that they had.
 */
export function goalMoves(
	goals: readonly PlanGoal[],
	running: readonly (PlanGoal & { id: string; audience: string })[],
	audience: PlanAudience
): GoalMoves {
	const known = new Map(running.map((goal) => [goal.id, goal]));
	const goesOn = (goal: PlanGoal) => goal.id !== null && known.get(goal.id)?.audience === audience;
	const kept = new Set(goals.filter(goesOn).map(({ id }) => id));
	return {
		begin: goals.flatMap((goal, at) => (goesOn(goal) ? [] : [at])),
		reword: goals.filter((goal) => goesOn(goal) && goalInOneLine(goal) !== goalInOneLine(known.get(goal.id!)!)),
		end: running.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
	};
}
