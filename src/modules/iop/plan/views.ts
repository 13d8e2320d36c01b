/** What the pages of the living plan get to show. */
import type { Goal, GoalState, Lines, Scale, Side } from '#modules/plan/index.ts';
import type { Label } from '#modules/scholen/index.ts';
import type { Draft } from '#platform/web/drafts.ts';
import type { Change, IopDifference } from './differences.ts';
import type { IopContent, VersionKind } from '../iop.ts';
import type { YearPart } from '../talk/talk.ts';
import type { PupilName } from '../views.ts';

export type PlanViewer = 'staff' | 'parent' | 'pupil';

export type PlanGoal = Pick<Goal, 'id' | 'behaviour' | 'place' | 'moment' | 'approach' | 'helper' | 'weekdays'> & {
	pictureId: string | null;
	recordingId: string | null;
	lines: Lines;
};

export type PlanVersionLine = {
	id: string;
	number: number;
	kind: VersionKind;
	on: string;
	byName: string | null;
	explanation: string;
	change: Change;
	isCurrent: boolean;
};

export type YearText = { part: keyof YearPart; text: string };

export type PlanView = {
	viewer: PlanViewer;
	pupil: PupilName;
	label: Label;
	/** Nothing while there is no plan. */
	current: { number: number; fixedOn: string } | null;
	/** Those that the school's set-up has, also when nothing stands in them yet. */
	year: YearText[];
	goals: PlanGoal[];
	/** In the last months, the last one first. */
	ended: { id: string; behaviour: string; state: Exclude<GoalState, 'running'>; endedOn: string }[];
	scales: Record<Side, Scale>;
	versions: PlanVersionLine[];
	/** Everybody but the pupil who can read it. */
	readers: number;
	may: { edit: boolean };
};

export type PlanVersionView = {
	viewer: PlanViewer;
	pupil: PupilName;
	label: Label;
	version: Omit<PlanVersionLine, 'change'>;
	content: IopContent;
	year: YearText[];
	/** Compared with the version before it; nothing for the first one. */
	differences: IopDifference[] | null;
	talkHref: string | null;
};

export type EditPlanView = {
	pupil: PupilName;
	label: Label;
	year: YearText[];
	/** The number of the version that is changed: what the next attempt builds on. */
	number: number;
	mayEdit: boolean;
	draft: Draft | undefined;
	me: string;
};

/** The plan on the page of the dossier. */
export type PlanGlance = {
	viewer: PlanViewer;
	pupil: PupilName;
	label: Label;
	current: { number: number; fixedOn: string } | null;
	lastTalk: { href: string; heldOn: string } | null;
};
