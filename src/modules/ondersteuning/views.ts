/** What the screens of support get to show. */
import type { Audience } from '#platform/access/audience.ts';
import type { Said } from '#modules/leerlingen/index.ts';
import type { Draft } from '#platform/web/drafts.ts';
import type { StateName } from '#ui/states.ts';
import type { CaseloadQuery } from './caseload/forms.ts';
import type { EvaluatedGoal, Heard, Need, Outcome } from './evaluation/outcome.ts';
import type { CaseAudience, PointKind, StepKind } from './ladder/ladder.ts';
import type { Numbers } from './numbers/numbers.ts';
import type { Level } from './ondersteuning.ts';
import type { PlanAnswer, PlanAudience, SupportVersion } from './plan/plan.ts';
import type { RequestState, Side, Urgency } from './request/request.ts';
import type { RoundAnswer } from './round/round.ts';

export type PupilName = { id: string; name: string; givenName: string };
export type Named = { id: string; name: string };
/** An arrangement of the school's catalogue, by its key. */
export type ArrangementChoice = { key: string; name: string };
type Viewer = 'staff' | 'parent' | 'pupil';

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

export type RequestLine = {
	id: string;
	urgency: Urgency;
	state: RequestState;
	raisedOn: string;
	asked: string;
	decidedOn: string | null;
	authorName: string | null;
};

export type LinkedEntry = {
	id: string;
	kind: string;
	kindLabel: string | null;
	on: string;
	text: string;
	audience: Audience;
};
export type ReplyRow = { id: string; side: Side; on: string; text: string; authorName: string | null };

export type RequestRow = Omit<RequestLine, 'authorName'> & {
	authorId: string;
	authorName: string | null;
	seen: string;
	tried: string;
	pupilSays: string;
	isPupilAsked: boolean;
	parentsSay: string;
	areParentsAsked: boolean;
	reason: string;
	decidedByName: string | null;
	isTakenBack: boolean;
	lock: number;
	entries: LinkedEntry[];
	replies: ReplyRow[];
};

/** A goal that runs, with how it went last, by each side. */
export type GoalLately = {
	id: string;
	behaviour: string;
	pupil: string | null;
	staff: string | null;
	on: string | null;
};

export type VersionRow = SupportVersion & {
	caseId: string;
	audience: PlanAudience;
	fixedByName: string | null;
	changedByName: string | null;
	lock: number;
};
export type AnswerRow = { personId: string; name: string | null; answer: PlanAnswer; on: string; remark: string };

export type EvaluationRow = {
	id: string;
	versionId: string;
	caseId: string;
	audience: PlanAudience;
	dueOn: string;
	heldOn: string;
	goals: EvaluatedGoal[];
	pupilSays: string;
	parentsSay: string;
	mentorSays: string;
	notAsked: Heard[];
	outcome: Outcome;
	fromLevel: Level;
	toLevel: Level;
	place: string;
	untilOn: string | null;
	nextOn: string | null;
	decidedByName: string | null;
	/** Null where it is not for this reader. */
	reason: string | null;
	reasonAudience: CaseAudience | null;
};

export type RoundRow = {
	id: string;
	askedById: string;
	askedByName: string | null;
	askedOn: string;
	closesOn: string;
	closedOn: string | null;
	questions: string[];
	asked: RoundAnswer[];
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

/** The one thing that is to be done now, for who looks. */
export type NextAction = { label: Said; href: string; text?: Said; isMain: boolean; post?: string };

export type SupportView = {
	pupil: PupilName;
	viewer: Viewer;
	today: string;
	rungs: RungView[];
	level: Level;
	case: CaseRow | null;
	steps: StepRow[];
	points: PointRow[];
	/** Of cases that were closed. */
	closedCases: number;
	requests: (RequestLine & { dueOn: string | null; waitsOnMe: boolean })[];
	current: VersionRow | null;
	draft: Pick<VersionRow, 'id' | 'number' | 'changedByName'> | null;
	evaluations: EvaluationRow[];
	levelNames: Record<Level, string>;
	rounds: (RoundRow & { isOpen: boolean; waitsOnMe: boolean })[];
	next: NextAction | null;
	may: {
		raise: boolean;
		runCase: boolean;
		writePlan: boolean;
		evaluate: boolean;
		askRound: boolean;
	};
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

export type NewRequestView = {
	pupil: PupilName;
	owner: string;
	entries: LinkedEntry[];
	goals: GoalLately[];
	readers: { name: string; role: string }[];
	answerDays: Record<Urgency, number>;
	draft?: Draft;
};

export type RequestView = {
	pupil: PupilName;
	owner: string;
	request: RequestRow;
	/** By when the care team answers; null when it is not its turn. */
	dueOn: string | null;
	today: string;
	goals: GoalLately[];
	readers: { name: string; role: string }[];
	/** Where a case is open, the request joins it. */
	openCase: Pick<CaseRow, 'level'> | null;
	levels: { level: Level; name: string }[];
	may: { decide: boolean; reply: boolean; takeBack: boolean };
	drafts: Partial<Record<'terugvragen' | 'antwoord' | 'oppakken' | 'sluiten', Draft>>;
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

export type PlanView = {
	pupil: PupilName;
	viewer: Viewer;
	version: VersionRow;
	today: string;
	isCurrent: boolean;
	answers: AnswerRow[];
	differences: { field: string; pieces: { is: 'same' | 'added' | 'removed'; text: string }[] }[] | null;
	predecessorId: string | null;
	missing: string[];
	partners: Named[];
	readers: number;
	evaluation: EvaluationRow | null;
	levelNames: Record<Level, string>;
	owner: string;
	may: { write: boolean; fix: boolean; startNext: boolean; evaluate: boolean };
};

export type EditPlanView = {
	pupil: PupilName;
	owner: string;
	version: VersionRow;
	today: string;
	draft?: Draft;
};

export type EvaluateView = {
	pupil: PupilName;
	owner: string;
	today: string;
	version: VersionRow;
	level: Level;
	levelNames: Record<Level, string>;
	outcomes: Outcome[];
	goals: (GoalLately & { behaviour: string })[];
	arrangements: ArrangementChoice[];
	hasDraft: boolean;
	draft?: Draft;
};

export type EvaluationView = {
	pupil: PupilName;
	viewer: Viewer;
	evaluation: EvaluationRow;
	/** What it asks to arrange, as long as that is open and the reader's: where that is done, filled in. */
	follow: { need: Need; href: string; place: string } | null;
	levelNames: Record<Level, string>;
};

export type NewRoundView = {
	pupil: PupilName;
	owner: string;
	today: string;
	closesOn: string;
	questions: [string, string];
	teachers: { id: string; name: string; roles: string[] }[];
	draft?: Draft;
};

export type RoundView = {
	pupil: PupilName;
	owner: string;
	today: string;
	round: RoundRow;
	isOpen: boolean;
	/** What the actor answered; null when not asked. */
	mine: RoundAnswer | null;
	may: { answer: boolean; close: boolean };
	draft?: Draft;
};

/** One case in the list of the care team. */
export type CaseLine = {
	id: string;
	pupilId: string;
	name: string;
	group: string | null;
	location: string | null;
	level: Level;
	levelSince: string;
	guide: string | null;
	waitingSince: string | null;
	hasPlan: boolean;
	/** What is due first: the evaluation, or a plan. */
	dueOn: string | null;
	requests: number;
};

export type CaseloadView = {
	today: string;
	query: CaseloadQuery;
	lines: CaseLine[];
	/** Of all cases that fit the choices. */
	total: number;
	/** Of all cases that the actor sees, whatever was chosen. */
	counts: {
		open: number;
		late: number;
		waiting: number;
		withoutPlan: number;
		requests: number;
		byLevel: Record<Level, number>;
	};
	locations: Named[];
	guides: Named[];
	levelNames: Record<Level, string>;
	/** Addresses of the pages before and after this one. */
	previous: string | null;
	next: string | null;
};

export type WaitingRequest = {
	id: string;
	pupilId: string;
	pupilName: string;
	group: string | null;
	urgency: Urgency;
	raisedOn: string;
	asked: string;
	authorName: string | null;
	/** By when the care team answers; null while it waits for an answer itself. */
	dueOn: string | null;
	state: StateName;
};
export type RequestsView = { today: string; requests: WaitingRequest[]; answerDays: Record<Urgency, number> };

export type NumbersView = {
	year: { name: string; startsOn: string; endsOn: string };
	today: string;
	numbers: Numbers;
	requests: { urgency: Urgency; raised: number | null; answered: number | null; meanDays: number | null }[];
	levelNames: Record<Level, string>;
	locations: Named[];
	locationId?: string;
	/** As they may be seen outside the school (docs/rules.md P4). */
	isForOutside: boolean;
	/** Whether the reader comes here from the caseload. */
	mayCaseload: boolean;
};
