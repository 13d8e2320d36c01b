// What the screens get to show. Dates are ISO text.
import type { Draft } from '#platform/web/drafts.ts';
import type { CardKind, CardLine, changeOf } from './helpcard/help-card.ts';
import type { IndicationKind, IndicationState } from './indications/indication.ts';
import type { Ground, RequestState } from './measures/measure.ts';
import type { VersionState } from '#modules/plan/index.ts';
import type { Finding } from './observations/period.ts';
import type { ObservedGroup } from './server/observations/group.ts';
import type { MeasureChoice } from './settings.ts';
import type { Evaluation, WorkPlanContent, whatIsMissing } from './workplan/work-plan.ts';

/** In whose words a page speaks: to the pupil (`je`), to a parent (`u`), to staff. */
export type Viewer = 'staff' | 'parent' | 'pupil';

export type PupilName = { id: string; name: string; givenName: string; group?: string | null };

type ShownCard = {
	id: string;
	number: number;
	kind: CardKind;
	why: string;
	isWithPupil: boolean;
	whyWithout: string;
	writtenOn: string;
	reviewOn: string;
	byName: string | null;
	lines: CardLine[];
};

export type CardVersion = ShownCard & { isCurrent: boolean; change: ReturnType<typeof changeOf> };

export type HelpCardView = {
	pupil: PupilName;
	viewer: Viewer;
	today: string;
	card: ShownCard | null;
	/** The last one was taken back: why and when. */
	takenBack: ShownCard | null;
	/** Every version with what it changed, the newest first, for who writes cards and for the pupil; none where there is but one. */
	versions: CardVersion[];
	readers: number;
	ways: TailoredWays;
	may: { write: boolean };
};

export type WriteCardView = {
	pupil: PupilName;
	/** The number of the card that is changed; 0 where there is none yet. */
	number: number;
	lines: CardLine[];
	isWithPupil: boolean | null;
	draft: Draft | undefined;
	me: string;
};

/** So many measures hold today; and there is a work plan. */
export type TailoredWays = { measures: number; hasWorkPlan: boolean };

/** The help card and the ways to the rest, on the page of the dossier. */
export type TailoredGlance = TailoredWays & {
	pupil: PupilName;
	viewer: Viewer;
	/** None: there is no card, or nothing on it for this reader. */
	lines: CardLine[];
	may: { write: boolean; readWorkPlan: boolean; readObservations: boolean; readIndications: boolean };
};

export type MeasureLine = {
	id: string;
	what: string;
	how: string;
	fromOn: string;
	untilOn: string;
	stoppedOn: string | null;
	decidedBy: string | null;
	/** That there is one, and nothing of it. */
	hasGround: boolean;
	/** What must be there before it is granted; empty: it need not be asked for. */
	condition: string;
	request: RequestState | null;
	requestOn: string | null;
};

export type MeasuresView = {
	pupil: PupilName;
	viewer: Viewer;
	today: string;
	current: MeasureLine[];
	ended: MeasureLine[];
	may: { decide: boolean };
};

export type Paper = {
	id: string;
	kind: IndicationKind;
	label: string;
	validFrom: string | null;
	validUntil: string | null;
};

export type StaffChoice = { id: string; name: string };

export type MeasurePageView = {
	pupil: PupilName;
	viewer: Viewer;
	today: string;
	measure: MeasureLine & { decidedById: string; isCurrent: boolean };
	lock: number;
	/** On what it rests, for who may know. */
	ground: { kind: Ground; note: string; indicationId: string | null; paper: Paper | null } | null;
	papers: Paper[];
	/** Where the request may go from here. */
	next: RequestState[];
	staff: StaffChoice[];
	draft: Draft | undefined;
	me: string;
	may: { decide: boolean; keepGrounds: boolean };
};

export type NewMeasureView = {
	pupil: PupilName;
	choices: MeasureChoice[];
	today: string;
	untilOn: string;
	staff: StaffChoice[];
	keepsGrounds: boolean;
	draft: Draft | undefined;
	me: string;
};

export type GroupMeasuresView = {
	group: { id: string; name: string };
	today: string;
	pupils: { id: string; name: string; givenName: string; hasHelpCard: boolean; measures: MeasureLine[] }[];
};

export type IndicationRow = {
	id: string;
	kind: IndicationKind;
	/** What it is called, where the kind is the school's own. */
	label: string;
	state: IndicationState;
	issuer: string;
	number: string;
	askedOn: string | null;
	sentOn: string | null;
	decidedOn: string | null;
	validFrom: string | null;
	validUntil: string | null;
	note: string;
	lock: number;
	changedBy: string | null;
	/** Files; `mine` are those that the reader added and may take away. */
	papers: { id: string; name: string; mine: boolean }[];
};

export type IndicationLine = IndicationRow & { isValid: boolean; endsSoon: boolean };

export type IndicationsView = {
	pupil: PupilName;
	today: string;
	/** In force, waiting for whoever decides, or to begin later. */
	current: IndicationLine[];
	past: IndicationLine[];
	readers: number;
	may: { keep: boolean };
};

export type IndicationView = {
	pupil: PupilName;
	indication: IndicationRow;
	readers: number;
	draft: Draft | undefined;
	me: string;
	may: { keep: boolean };
};

export type NewIndicationView = { pupil: PupilName; readers: number; draft: Draft | undefined; me: string };

export type WorkPlanLine = {
	id: string;
	number: number;
	draftedOn: string;
	fixedOn: string | null;
	coachName: string;
	evaluateOn: string | null;
	goals: string[];
	evaluation: (Evaluation & { byName: string | null }) | null;
};

export type WorkPlansView = {
	pupil: PupilName;
	viewer: Viewer;
	today: string;
	/** The one that is worked with now. */
	running: (WorkPlanLine & { content: WorkPlanContent }) | null;
	draft: WorkPlanLine | null;
	/** Those that were evaluated, the newest first. */
	earlier: WorkPlanLine[];
	may: { write: boolean; start: boolean };
};

export type WorkPlanView = {
	pupil: PupilName;
	viewer: Viewer;
	today: string;
	plan: WorkPlanLine & {
		state: VersionState;
		content: WorkPlanContent;
		explanation: string;
		fixedByName: string | null;
	};
	lock: number;
	/** Before it can be fixed, as text keys. */
	missing: ReturnType<typeof whatIsMissing>;
	coaches: StaffChoice[];
	draft: Draft | undefined;
	me: string;
	may: { write: boolean; evaluate: boolean };
};

export type EvaluateView = {
	pupil: PupilName;
	today: string;
	plan: WorkPlanLine & { content: WorkPlanContent };
	draft: Draft | undefined;
	me: string;
};

export type FindingOf = Finding & { authorId: string; author: string; writtenOn: string };
type Row<More> = { pupil: { id: string; name: string; givenName: string } } & More;

export type OwnFindingsView = {
	group: ObservedGroup;
	today: string;
	rows: Row<{ finding: Finding | null }>[];
	/** What the reader wrote of the group as a whole. */
	ofGroup: string;
	draft: Draft | undefined;
	me: string;
	may: { teaches: boolean; write: boolean; seeTogether: boolean };
};

export type MarkLine = { why: string; markedOn: string; markedBy: string; talkedOn: string | null };

export type TogetherView = {
	group: ObservedGroup;
	today: string;
	rows: Row<{ findings: FindingOf[]; mark: MarkLine | null }>[];
	ofGroup: { author: string; text: string }[];
	/** Who works with the group and wrote nothing yet. */
	waitingFor: string[];
	may: { finish: boolean; seeTogether: boolean; write: boolean };
};

export type GroupObservationRow = {
	id: string;
	observedOn: string;
	place: string;
	text: string;
	advice: string;
	author: string;
};

export type GroupObservationsView = {
	group: ObservedGroup;
	today: string;
	observations: GroupObservationRow[];
	/** So many a school year. */
	asked: number;
	next: { number: number; dueOn: string } | null;
	draft: Draft | undefined;
	me: string;
	may: { observe: boolean };
};

export type AllObservationsView = {
	today: string;
	asked: number;
	/** The reader has to do with more than one location. */
	hasPlaces: boolean;
	rows: {
		group: ObservedGroup;
		/** How many people wrote what they saw, as far as the reader may know. */
		authors: number;
		/** Pupils who are still to be talked about. */
		marks: number;
		observations: number;
		next: { number: number; dueOn: string } | null;
		seesObservations: boolean;
	}[];
};

/** What was seen of a group in a school year: for its group discussion. */
export type GroupFindings = {
	pupils: { pupilId: string; name: string; findings: (Finding & { author: string })[] }[];
	group: { author: string; text: string }[];
	observations: { observedOn: string; place: string; text: string; advice: string; author: string }[];
};

export type ObservationRow = {
	id: string;
	audience: 'team' | 'zorg';
	question: string;
	observerId: string;
	observer: string | null;
	begunOn: string;
	observedOn: string | null;
	place: string;
	findings: string;
	advice: string;
	doneOn: string | null;
	stoppedOn: string | null;
	stopReason: string;
	lock: number;
};

export type ObservationsView = {
	pupil: PupilName;
	today: string;
	running: ObservationRow[];
	past: ObservationRow[];
	/** What teachers saw in the first weeks, by school year; for the mentor and the care team. */
	findings: { year: string; findings: FindingOf[] }[];
	/** The parents' consent (the pupil's from 16) is in force. */
	isConsented: boolean;
	observers: StaffChoice[];
	draft: Draft | undefined;
	me: string;
	may: { begin: boolean };
};

export type ObservationView = {
	pupil: PupilName;
	today: string;
	observation: ObservationRow;
	isConsented: boolean;
	draft: Draft | undefined;
	me: string;
	may: { write: boolean; stop: boolean };
};
