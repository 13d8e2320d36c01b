/**
 * What a talk brings for the plan: written down while people talk, and made into the next version when it is closed. Pure.
 * Source: docs/rules.md I1–I7; PrO Hardenberg (the talk looks back and chooses the goals for the next period).
 */
import type { Question } from '#modules/gesprekken/index.ts';
import {
	fixed,
	firstVersion,
	replace,
	succeed,
	type Goal,
	type GoalOrigin,
	type GoalSource,
	type GoalWords
} from '#modules/plan/index.ts';
import {
	emptyContent,
	type Decision,
	type GoalThen,
	type IopContent,
	type IopVersion,
	type VersionKind
} from '../iop.ts';

/** A goal that is chosen at the talk and starts when it is closed. */
export type NextGoal = GoalWords & {
	origin: GoalOrigin;
	source: GoalSource | null;
	weekdays: number[];
	subjects: string[];
};

/** The parts of the plan that hold for the year; a talk about a single period leaves them as they are. */
export type YearPart = Pick<IopContent, 'ambition' | 'communication' | 'reckonWith' | 'programme'>;

/** Answers of the pupil in words that somebody else wrote down. */
export type WrittenOut = { questions: Question[]; byId: string; byName: string };

/** What is kept of a talk while it is held, besides its notes. */
export type Talked = {
	/** By goal; a goal of which nothing is said goes on. */
	decisions: Record<string, Decision>;
	next: NextGoal[];
	/** Written out for a pupil who spoke or drew, or who prepared nothing. */
	said: Partial<Record<Question, string>>;
	/** The pupil says at the table that what somebody else wrote out is right. */
	isRight: boolean;
	/** Of a closed talk: the answers that were written out, and who did. */
	writtenOut: WrittenOut | null;
	year: YearPart | null;
	/** Who of those invited are here. */
	present: string[];
	evaluatesOpp: boolean;
};

export const emptyTalk: Talked = {
	decisions: {},
	next: [],
	said: {},
	isRight: false,
	writtenOut: null,
	year: null,
	present: [],
	evaluatesOpp: true
};

export const decisionOn = ({ decisions }: Pick<Talked, 'decisions'>, goalId: string): Decision =>
	decisions[goalId] ?? 'continues';

export type Sorted = { continuing: Goal[]; reached: Goal[]; stopped: Goal[]; next: NextGoal[] };

/** The running goals by what was decided about them, and the new ones. Rows without words are no goals. */
export function sortGoals(running: readonly Goal[], talked: Talked): Sorted {
	const decided = (decision: Decision) => running.filter(({ id }) => decisionOn(talked, id) === decision);
	return {
		continuing: decided('continues'),
		reached: decided('reached'),
		stopped: decided('stopped'),
		next: talked.next.filter(({ behaviour }) => behaviour.trim() !== '')
	};
}

/** How many goals the plan has afterwards, against what the school says (I1). */
export type GoalLimits = { least: number; most: number };
export type GoalCount = 'enough' | 'too few' | 'too many';

export function countAfter({ continuing, next }: Pick<Sorted, 'continuing' | 'next'>, limits: GoalLimits): GoalCount {
	const count = continuing.length + next.length;
	return count < limits.least ? 'too few' : count > limits.most ? 'too many' : 'enough';
}

/** Whether the plan becomes another one: a talk that changes nothing makes a version only where it is about the plan. */
export function changesPlan(
	{ reached, stopped, next }: Sorted,
	year: YearPart | null,
	current: IopVersion | null
): boolean {
	if (current === null) return true;
	const isYearChanged = year !== null && yearParts.some((part) => year[part].trim() !== current.content[part].trim());
	return reached.length + stopped.length + next.length > 0 || isYearChanged;
}

export const yearParts = ['ambition', 'communication', 'reckonWith', 'programme'] as const satisfies (keyof YearPart)[];

export const yearPartOf = ({ ambition, communication, reckonWith, programme }: YearPart): YearPart => ({
	ambition,
	communication,
	reckonWith,
	programme
});

export type Closing = {
	/** Of the new version. */
	id: string;
	kind: VersionKind;
	on: string;
	byId: string;
	/** Of the next goals, in their order. */
	goalIds: readonly string[];
};

/** The version that counts from now on, and its predecessor as it is then. Nobody fixes it apart from closing the talk. */
export function nextVersion(
	current: IopVersion | null,
	sorted: Sorted,
	year: YearPart | null,
	{ id, kind, on, byId, goalIds }: Closing
): { version: IopVersion; replaced: IopVersion | null } {
	const draft: IopVersion = current
		? succeed(current, { id, kind, on, explanation: '' })
		: firstVersion({ id, kind, draftedOn: on, content: emptyContent });
	const content: IopContent = {
		...draft.content,
		...year,
		goals: [
			...sorted.continuing.map((goal) => goalThen(goal.id, goal, false)),
			...sorted.next.map((goal, at) => goalThen(goalIds[at]!, goal, true))
		],
		ended: [
			...sorted.reached.map(({ id, behaviour }) => ({ id, behaviour, decision: 'reached' as const })),
			...sorted.stopped.map(({ id, behaviour }) => ({ id, behaviour, decision: 'stopped' as const }))
		]
	};
	return {
		version: fixed({ ...draft, content }, { personId: byId, on }),
		replaced: current && replace(current)
	};
}

function goalThen(id: string, goal: GoalWords & { source: GoalSource | null }, isNew: boolean): GoalThen {
	const { behaviour, place, moment, approach, helper, source } = goal;
	return { id, behaviour, place, moment, approach, helper, source, isNew };
}
