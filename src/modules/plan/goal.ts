/**
 * A goal of a pupil: behaviour that others can see, and where, when and how the pupil works on it. It lives through the
 * versions of a plan; a fixed version keeps its words as they stood. Source: docs/rules.md I7.
 */
import type { Audience } from '#platform/access/audience.ts';

/** The plans that goals belong to. A module that makes another kind of plan adds its word here. */
export const planKinds = ['iop', 'ondersteuning', 'werkplan'] as const;
export type PlanKind = (typeof planKinds)[number];

/** Running, or ended: reached, or stopped without being reached. */
export const goalStates = ['running', 'reached', 'stopped'] as const;
export type GoalState = (typeof goalStates)[number];

/** Who thought of it: the pupil, the school's list, or the mentor. */
export const goalOrigins = ['pupil', 'list', 'staff'] as const;
export type GoalOrigin = (typeof goalOrigins)[number];

/** From which list of the school it comes; null for a goal in own words. `key` is the item's key in the set-up. */
export type GoalSource = { list: 'competenties' | 'vakken' | 'loopbaan'; key: string };

/** What people write about a goal. */
export type GoalWords = {
	/** In the pupil's own voice: "Ik vraag hulp als ik vastloop". */
	behaviour: string;
	/** Where, when, how, and who helps, in words. */
	place: string;
	moment: string;
	approach: string;
	helper: string;
};

export type Goal = GoalWords & {
	id: string;
	pupilId: string;
	plan: PlanKind;
	audience: Audience;
	state: GoalState;
	origin: GoalOrigin;
	source: GoalSource | null;
	/** Days of the week (1 is Monday) and subjects (keys of the set-up) on which it is worked on; none: any day. */
	weekdays: number[];
	subjects: string[];
	fromOn: string;
	/** Until when it is meant to run, inclusive. */
	untilOn: string | null;
	endedOn: string | null;
};

/** What people may change about a goal that runs; whose it is and where it came from stay. */
export type ChangeableGoal = GoalWords & Pick<Goal, 'weekdays' | 'subjects' | 'fromOn' | 'untilOn'>;

/** In the order of the form. */
export const changeableFields = [
	'behaviour',
	'place',
	'moment',
	'weekdays',
	'subjects',
	'approach',
	'helper',
	'fromOn',
	'untilOn'
] as const satisfies (keyof ChangeableGoal)[];

/** The names of what differs: for the log, which never holds the words themselves. */
export function changedFields(before: ChangeableGoal, after: ChangeableGoal): (keyof ChangeableGoal)[] {
	return changeableFields.filter((field) => String(before[field] ?? '') !== String(after[field] ?? ''));
}

/** Those of one plan that everybody who may read that plan may read. */
export const sharedGoals = <G extends Pick<Goal, 'plan' | 'audience'>>(goals: readonly G[], kind: PlanKind): G[] =>
	goals.filter(({ plan, audience }) => plan === kind && audience === 'gedeeld');

/** A lesson as far as a goal asks for it. */
export type Moment = { weekday: number; subject: string | null };

/** Runs on this day, planned end or not: a goal ends by a decision, never by the calendar alone. */
export const runsOn = ({ state, fromOn, endedOn }: Pick<Goal, 'state' | 'fromOn' | 'endedOn'>, day: string): boolean =>
	fromOn <= day && (state === 'running' || (endedOn !== null && endedOn >= day));

/** On this day of the week (1 is Monday): on its own days, and without days on each. */
export const isOfDay = ({ weekdays }: Pick<Goal, 'weekdays'>, weekday: number): boolean =>
	weekdays.length === 0 || weekdays.includes(weekday);

/**
 * Whether the goal is worked on in one of these lessons of a day. A goal without days and subjects is worked on every
 * school day; one with subjects only where such a lesson is given.
 */
export function isWorkedOn(goal: Pick<Goal, 'weekdays' | 'subjects'>, lessons: readonly Moment[]): boolean {
	const { subjects } = goal;
	return lessons.some(
		({ weekday, subject }) =>
			isOfDay(goal, weekday) && (subjects.length === 0 || (subject !== null && subjects.includes(subject)))
	);
}
