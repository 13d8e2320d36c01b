/**
 * The living plan (IOP, MOP): what the pupil works on now, in the pupil's hands. A version is fixed at a talk and holds the
 * goals as they stood; the goals themselves live on in `plan`. Source: docs/rules.md I1–I7; PrO Hardenberg (IOP, three
 * rounds) and PrO Almere (MOP for a year, coaching talks).
 */
import type { GoalSource, GoalWords, Version } from '#modules/plan/index.ts';

/** Why there is a version: the first plan, a talk, the yearly evaluation, or a change between talks. */
export const versionKinds = ['first', 'talk', 'year', 'edit'] as const;
export type VersionKind = (typeof versionKinds)[number];

/** How a goal came out of a talk. */
export const decisions = ['reached', 'continues', 'stopped'] as const;
export type Decision = (typeof decisions)[number];

/** A goal as it stood in a version, and whether it was new there. */
export type GoalThen = GoalWords & { id: string; source: GoalSource | null; isNew: boolean };

/** A goal that ended with a version. */
export type GoalEnded = { id: string; behaviour: string; decision: Exclude<Decision, 'continues'> };

export type IopContent = {
	/** What the pupil wants this year, and how school and home keep in touch. */
	ambition: string;
	communication: string;
	/** What the school must reckon with, and the year's programme: a MOP holds them. */
	reckonWith: string;
	programme: string;
	goals: GoalThen[];
	ended: GoalEnded[];
};

export type IopVersion = Version<VersionKind, IopContent>;

export const emptyContent: IopContent = {
	ambition: '',
	communication: '',
	reckonWith: '',
	programme: '',
	goals: [],
	ended: []
};
