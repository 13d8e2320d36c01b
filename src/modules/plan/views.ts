// What the screens of goals get to show. Dates are ISO text.
import type { Draft } from '#platform/web/drafts.ts';
import type { ChangeableGoal } from './goal.ts';
import type { GoalIdeas } from './server/read/ideas.ts';
import type { GoalRow } from './server/goals.ts';

/** In whose words a page speaks: to the pupil (`je`), to a parent (`u`), to staff. */
export type Viewer = 'staff' | 'parent' | 'pupil';

type Pupil = { id: string; name: string; givenName: string };

/** Something of a list of the school, as people call it. */
export type Named = { key: string; name: string };

export type GoalsView = {
	pupil: Pupil;
	viewer: Viewer;
	/** What the school calls the plan: IOP, MOP … */
	plan: string;
	running: GoalRow[];
	/** Reached or stopped, the last one first. */
	ended: GoalRow[];
	readers: number;
	may: { add: boolean };
};

export type GoalView = {
	pupil: Pupil;
	viewer: Viewer;
	plan: string;
	goal: GoalRow;
	/** The list item that it comes from, and the subjects, in words. */
	from: string | null;
	subjects: string[];
	/** Everybody but the pupil who can read it. */
	readers: number;
	/** How it read before, the last change first. */
	before: { version: number; words: ChangeableGoal; on: string; byName: string | null }[];
	may: { edit: boolean; end: boolean; resume: boolean };
};

export type NewGoalView = {
	pupil: Pupil;
	plan: string;
	ideas: GoalIdeas;
	subjects: Named[];
	today: string;
	mayAdd: boolean;
	draft: Draft | undefined;
	me: string;
};

export type EditGoalView = Omit<GoalView, 'subjects'> & {
	subjects: Named[];
	/** Behaviour on the school's own list. */
	listed: string[];
	draft: Draft | undefined;
	me: string;
};
