/** What the screens of arrangements and placements get to show. */
import type { Guide } from '#modules/leerlingen/index.ts';
import type { Draft } from '#platform/web/drafts.ts';
import type { Arrangement, Level, Named } from './arrangement.ts';
import type { Condition } from './conditions.ts';
import type { Hours } from './hours.ts';
import type { Shown, ShownNumbers } from './numbers.ts';
import type { Room } from './room.ts';
import type { EndKind, GoalResult, PlacementState, StepKind } from './traject.ts';

export type PlacementLine = {
	id: string;
	pupilId: string;
	pupilName: string;
	givenName: string;
	group: string | null;
	arrangementKey: string;
	/** As the school called it when the place was asked for. */
	arrangementName: string;
	level: Level | null;
	moduleKey: string | null;
	moduleName: string | null;
	locationId: string | null;
	location: string | null;
	state: PlacementState;
	askedOn: string;
	askedBy: string;
	askedById: string;
	isUrgent: boolean;
	/** An instant: it breaks a tie on the waiting list. */
	createdAt: string;
	fromOn: string | null;
	/** The first day is today or earlier. */
	hasBegun: boolean;
	endBy: string | null;
	endKind: EndKind | null;
	endedOn: string | null;
	outcomeKey: string | null;
	outcome: string | null;
	decidedOn: string | null;
	decidedBy: string | null;
	decidedIn: string | null;
	weeklyMinutes: number | null;
	funding: string | null;
	staysEnrolledAt: string | null;
	overrideBy: string | null;
	overrideReason: string | null;
	version: number;
};

export type GoalLine = { id: string; text: string; result: GoalResult | null };

/** A placement that can end together with the support of the pupil; of one that did not begin there are no goals to judge. */
export type StoppablePlacement = PlacementLine & { goals: GoalLine[] };

/** A placement with what the pupil works at, and with whom. */
export type ShownPlacement = PlacementLine & {
	goals: GoalLine[];
	guides: Guide[];
	/** Of who waits: whose turn, and for how many weeks. */
	turn: number | null;
	weeks: number;
};

type Pupil = { id: string; name: string; givenName: string };

export type PupilPlacementsView = {
	pupil: Pupil;
	viewer: 'staff' | 'parent' | 'pupil';
	today: string;
	current: ShownPlacement[];
	waiting: ShownPlacement[];
	past: ShownPlacement[];
	may: { ask: boolean };
};

/** An arrangement that one can ask a place in, with how full it is. */
export type ArrangementChoice = { arrangement: Arrangement; room: Room };

export type AskView = {
	pupil: Pupil;
	today: string;
	owner: string;
	draft?: Draft;
	choices: ArrangementChoice[];
	/** The one that was chosen, with what it asks of this pupil. */
	chosen: (ArrangementChoice & { conditions: Condition[]; hasOwn: boolean }) | null;
	locations: { id: string; name: string }[];
	/** Where the pupil is. */
	locationId: string | null;
	may: { decide: boolean };
};

export type Step = { kind: StepKind; onDay: string; by: string; why: string | null };

export type PlacementView = {
	pupil: Pupil;
	today: string;
	owner: string;
	draft?: Draft;
	placement: ShownPlacement;
	/** Null where the school's set-up no longer has it. */
	arrangement: Arrangement | null;
	room: Room | null;
	/** What it asks of the pupil, as long as that matters. */
	conditions: Condition[];
	/** For who may read why. */
	reason: { need: string; entryReason: string | null; by: string; version: number } | null;
	steps: Step[];
	/** This school year: what the guidance takes until its end, and took until today. */
	hours: { planned: number; spent: number; year: string } | null;
	/** The last day that a hard duration leaves. */
	hardEnd: string | null;
	/** Today, or the first day on which there is a place. */
	proposedFrom: string;
	proposedEnd: string;
	waysOut: Named[];
	locations: { id: string; name: string }[];
	/** Who can be named as a guide. */
	staff: { id: string; name: string }[];
	me: string;
	may: { decide: boolean; reopen: boolean; goals: boolean; guides: boolean; read: boolean };
};

export type OverviewLine = {
	arrangement: Arrangement;
	room: Room;
	/** How many have a place at each location today. */
	byLocation: { name: string | null; taken: number }[];
	/** Of those that the actor may read: the first that ends, within six weeks or late. */
	ending: number;
	hours: Hours;
};

export type OverviewView = {
	today: string;
	yearName: string;
	lines: OverviewLine[];
	/** Placements that end within six weeks, or should have ended. */
	ending: ShownPlacement[];
	/** Whether the set-up says anything at all of arrangements. */
	isStated: boolean;
	may: { numbers: boolean; setUp: boolean };
};

export type ArrangementView = {
	today: string;
	key: string;
	name: string;
	arrangement: Arrangement | null;
	locations: ReadonlyMap<string, string>;
	room: Room;
	placed: ShownPlacement[];
	waiting: ShownPlacement[];
	past: ShownPlacement[];
	/** Of pupils whom the actor may not know. */
	unseen: { placed: number; waiting: number };
	yearName: string;
	hours: Hours & { byPupil: { name: string; pupilId: string; minutes: number | null }[] };
	may: { decide: boolean };
};

export type NumbersLine = ShownNumbers & { key: string; name: string };

export type NumbersView = {
	years: { name: string; href: string; isCurrent: boolean }[];
	yearName: string;
	/** The year of today: what is now belongs to it. */
	isCurrent: boolean;
	/** As they may be seen outside the school (docs/rules.md P4). */
	isForOutside: boolean;
	lines: NumbersLine[];
	/** All placements of the year, where that may be told. */
	total: Shown;
};
