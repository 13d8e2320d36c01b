// What the screens of a meeting, and of what came of it, get to show. Dates are ISO text.
import type { Draft } from '#platform/web/drafts.ts';
import type { DecisionAudience, Missing } from './minutes.ts';
import type { Choice, MeetingLine, Point, Seated } from './views.ts';

export type Decision = {
	id: string;
	text: string;
	audience: DecisionAudience;
	evaluateOn: string | null;
	evaluation: string;
	version: number;
};

export type Action = {
	id: string;
	what: string;
	ownerId: string;
	owner: string;
	dueOn: string;
	doneOn: string | null;
	version: number;
};

export type Removed = { id: string; text: string };

export type Presence = Seated & { wasPresent: boolean | null };

export type Room = {
	me: string;
	today: string;
	meeting: MeetingLine & { version: number };
	/** Those that are on the agenda for this reader, in their order. */
	points: Point[];
	seats: Presence[];
	/** Where a point goes that is left for later. */
	next: { id: string; onDay: string } | null;
	may: { run: boolean; presence: boolean; write: boolean };
};

export type RoomView = Room & {
	missing: Missing[];
	/** What was decided and agreed at each point, for who reads it. */
	outcomes: { pointId: string; decisions: Decision[]; actions: Action[] }[];
	/** What the table agreed on about no point. */
	actions: Action[];
	removed: Removed[];
	/** To whom such an action can fall; nobody for who does not write along. */
	staff: Choice[];
	/** An address of a point that is not there, or not any more, for this reader. */
	isGone: boolean;
};

export type OthersNote = { byId: string; name: string; text: string; changedAt: Date };

export type PointView = Room & {
	point: Point;
	/** The reader may open the dossier of the pupil. */
	opensDossier: boolean;
	note: { text: string; version: number };
	others: OthersNote[];
	decisions: Decision[];
	actions: Action[];
	removed: { decisions: Removed[]; actions: Removed[] };
	mayNote: boolean;
	mayDecide: boolean;
	mayEvaluate: boolean;
	audiences: readonly DecisionAudience[];
	evaluateOn: string;
	/** Staff to whom an action can fall, who sits at the table first. */
	staff: Choice[];
	/** What the reader was writing at this point. */
	draft: Draft | undefined;
};

/** What a table decided about a pupil, at one point. */
export type OutcomeOfPupil = {
	itemId: string;
	meetingId: string;
	meeting: string;
	onDay: string;
	/** For who may read what the table says. */
	question: string | null;
	decisions: Omit<Decision, 'version'>[];
	actions: Action[];
	notes: { name: string; text: string }[];
};

export type MinutesView = {
	pupil: { id: string; name: string; givenName: string };
	isStaff: boolean;
	outcomes: OutcomeOfPupil[];
	onlyShared: boolean;
};

export type MinutesGlance = {
	pupilId: string;
	count: number;
	last: { onDay: string; meeting: string; text: string } | null;
};

export type ListedDecision = {
	id: string;
	meetingId: string;
	kindKey: string;
	meeting: string;
	onDay: string;
	title: string;
	text: string;
	evaluateOn: string | null;
	evaluation: string;
};

export type DecisionsView = {
	kinds: Choice[];
	/** The kind that is shown; nothing when there is none to choose. */
	kind: Choice | null;
	decisions: ListedDecision[];
};

export type ActionLine = Action & {
	meetingId: string;
	itemId: string | null;
	meeting: string;
	onDay: string;
	/** The pupil or the subject, as far as one may read the point; empty for an action of the whole table. */
	about: string;
	/** Who may say that it is done. */
	mayFinish: boolean;
	isLate: boolean;
};

export type ActionsView = {
	today: string;
	van: 'mij' | 'tafels';
	toon: 'open' | 'te-laat' | 'klaar';
	actions: ActionLine[];
	counts: { open: number; late: number; done: number };
	/** Leads a table, so that there are others' actions to look at. */
	leads: boolean;
};
