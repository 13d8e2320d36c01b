/** What the screens of the ladder get to show. */
import type { Draft } from '#platform/web/drafts.ts';
import type { CaseAudience, PointKind, StepKind } from './ladder.ts';
import type { Named, PupilName, Viewer } from '../names.ts';
import type { Level } from '../ondersteuning.ts';

export type CaseRow = {
	id: string;
	level: Level;
	levelSince: string;
	guideId: string | null;
	guideName: string | null;
	openedOn: string;
	evaluationOn: string | null;
	waitingSince: string | null;
	closedOn: string | null;
	lock: number;
};

export type StepRow = {
	id: string;
	caseId: string;
	kind: StepKind;
	on: string;
	from: Level;
	to: Level;
	decidedIn: string;
	byName: string | null;
	/** Null where it is not for this reader. */
	reason: string | null;
	audience: CaseAudience | null;
	evaluationId: string | null;
};

export type PointRow = {
	id: string;
	kind: PointKind;
	audience: CaseAudience;
	text: string;
	sinceOn: string;
	doneOn: string | null;
	doneBy: string | null;
};

/** One rung of the ladder as it is drawn. */
export type RungView = {
	level: Level;
	name: string;
	steps: { name: string; note: string | null }[];
	since: string | null;
	reason: string | null;
	reasonAudience: CaseAudience | null;
	isNow: boolean;
};

/** What is on the ladder, for the page of the dossier. */
export type LadderGlance = {
	pupil: PupilName;
	viewer: Viewer;
	rungs: { level: Level; name: string; isNow: boolean }[];
	level: Level;
	since: string | null;
	evaluationOn: string | null;
	guideName: string | null;
	hasPlan: boolean;
	mayRaise: boolean;
};

export type StepView = {
	pupil: PupilName;
	owner: string;
	today: string;
	case: CaseRow | null;
	levels: { level: Level; name: string }[];
	people: Named[];
	points: PointRow[];
	draft?: Draft;
};
