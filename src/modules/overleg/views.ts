import type { Draft } from '#platform/web/drafts.ts';
import type { TextKey, TextParams } from '#platform/web/errors.ts';
import type { FoundName } from './names.ts';
import type { ItemAbout, ItemSource, ItemState, Need, PartnerConsent } from './agenda.ts';
import type { ConsentRule, MeetingCircle, MeetingRhythm, MeetingSubject } from './kinds.ts';
import type { MeetingState, SeatKind } from './overleg.ts';
import type { Interval } from './rhythm.ts';

/** A meeting in the calendar: when, where and of what kind. Nothing about a pupil. */
export type MeetingLine = {
	id: string;
	kindKey: string;
	name: string;
	subject: MeetingSubject;
	circle: MeetingCircle;
	onDay: string;
	startsAt: string;
	minutes: number;
	place: string;
	location: string | null;
	locationId: string | null;
	state: MeetingState;
	chair: string;
	/** As what the actor sits there. */
	seat: SeatKind | null;
	/** Points of the agenda that the actor sees. */
	points: number;
	isInSeries: boolean;
};

export type Choice = { id: string; name: string };

export type MeetingsView = {
	today: string;
	/** Those at whose table the actor sits; `others` are the rest of the school's, for staff. */
	mine: MeetingLine[];
	others: MeetingLine[];
	past: MeetingLine[];
	filter: MeetingsFilter;
	kinds: Choice[];
	locations: Choice[];
	/** Concerns of partners without an answer, for the care team. */
	concerns: number;
	may: { plan: boolean; concern: boolean };
};
export type MeetingsFilter = { soort?: string; locatie?: string };

/** A kind as one chooses it: what it is, and who sits at its table by what the set-up says. */
export type KindChoice = {
	key: string;
	name: string;
	goal: string | null;
	subject: MeetingSubject;
	circle: MeetingCircle;
	consent: ConsentRule;
	rhythm: MeetingRhythm | null;
	/** People who hold a role or speak for a partner that the set-up names as a member. */
	peopleIds: string[];
};

/** Somebody who can be asked to a table. */
export type TablePerson = { id: string; name: string; text: string; partnerId: string | null };

export type PlanView = {
	today: string;
	kinds: KindChoice[];
	people: TablePerson[];
	locations: Choice[];
	chairId: string;
	/** Until when the school year lasts. */
	yearEndsOn: string;
};

export type SeriesLine = {
	id: string;
	name: string;
	location: string | null;
	interval: Interval;
	every: number;
	weekdays: number[];
	startsAt: string;
	fromOn: string;
	untilOn: string;
	chair: string;
	coming: number;
	nextOn: string | null;
	mayEnd: boolean;
};

export type Seated = {
	personId: string;
	name: string;
	kind: SeatKind;
	partner: string | null;
	mayNote: boolean;
	untilOn: string;
	isChair: boolean;
};

export type TableView = {
	meeting: MeetingLine & { version: number; consent: ConsentRule; partnerDays: number };
	seats: Seated[];
	/** Who is not at the table yet. */
	people: TablePerson[];
	today: string;
	may: { seat: boolean; run: boolean };
};

export type ConcernLine = {
	id: string;
	text: string;
	partner: string;
	by: string;
	at: Date;
	answer: string;
	answeredAt: Date | null;
	version: number;
};
export type ConcernsView = { concerns: ConcernLine[]; partners: Choice[]; may: { raise: boolean; answer: boolean } };

/** A point of the agenda, as much of it as the actor sees: what the database does not show stands nowhere in it. */
export type Point = {
	id: string;
	position: number;
	about: ItemAbout;
	/** What to call it: the pupil's name, "Leerling A" where that is all one may know, the group, or the subject. */
	title: string;
	/** Only for who may know which pupil it is; `isOpen`: the pupil's file is there for the actor too. */
	pupil: { id: string; name: string; isOpen: boolean } | null;
	group: { id: string; name: string } | null;
	/** "A": how it is called before partners; empty when it never was anonymous. */
	alias: string;
	isAnonymous: boolean;
	question: string;
	facts: string;
	state: ItemState;
	sight: 1 | 2 | 3;
	/** For who may know which pupil it is. */
	origin: { byId: string; by: string; source: ItemSource; sourceId: string | null; followsId: string | null } | null;
	/** It had the name first: a partner who could read it then does not read it now. For who may know which pupil it is. */
	wasNamed: boolean;
	/** A person read the words; who, for those who may know. */
	checkedAt: string | null;
	checkedBy: string | null;
	/** Of every partner at the table, for staff who may know which pupil it is; empty for a group or a subject. */
	consents: PartnerConsent[];
	/** What the table still waits for. */
	needs: Need[];
	mayWrite: boolean;
	version: number;
};

/** Something that waits for a table and is on no agenda yet. Without a pupil or group a person chooses who it is about. */
export type Proposal = {
	key: string;
	about: ItemAbout;
	title: string;
	pupilId: string | null;
	groupId: string | null;
	isAnonymous: boolean;
	question: string;
	facts: string;
	source: ItemSource;
	sourceId: string | null;
	followsId: string | null;
	/** Why it waits, and since when. */
	why: { key: TextKey; params: TextParams };
	on: string | null;
};

/** What somebody was typing there, and whose it is. */
export type Kept = { owner: string; draft: Draft | undefined };

export type AgendaView = {
	meeting: TableView['meeting'];
	points: Point[];
	/** Taken off, for who may put it back. */
	off: Point[];
	seats: Seated[];
	proposals: Proposal[];
	/** Its points are signals: grouped by whom they are about. */
	isBoard: boolean;
	today: string;
	may: { bringIn: boolean; order: boolean; begin: boolean; seat: boolean };
};

/** What one fills in when bringing something in at this meeting, with what is known already. */
export type BringInView = {
	meeting: TableView['meeting'];
	about: ItemAbout;
	subjects: ItemAbout[];
	pupils: Choice[];
	groups: Choice[];
	/** Partners at the table, and for a pupil who is chosen whether there is consent. */
	partners: Choice[];
	consents: PartnerConsent[] | null;
	consentHref: string | null;
	mayBeAnonymous: boolean;
	known: { pupilId: string; groupId: string; title: string; question: string; facts: string; isAnonymous: boolean };
	proposal: string | null;
};

/** From the dossier: the meetings that come, each with whether this pupil may come there by name. */
export type BringPupilView = {
	pupil: Choice & { givenName: string };
	meetings: (Pick<TableView['meeting'], 'id' | 'name' | 'onDay' | 'startsAt' | 'place' | 'location' | 'circle'> & {
		goal: string | null;
		isBoard: boolean;
		consents: PartnerConsent[];
		mayBeAnonymous: boolean;
		consentHref: string;
	})[];
};

/** A piece of a text, and what it tells when it does. */
export type MarkedText = { text: string; tells: FoundName['who'] | null }[];

export type CheckView = {
	meeting: TableView['meeting'];
	point: Point;
	question: MarkedText;
	facts: MarkedText;
	found: number;
};

/** One line for the next evaluation of the day. */
export type SignalView = {
	meeting: Pick<TableView['meeting'], 'id' | 'name' | 'onDay' | 'startsAt'> | null;
	pupils: Choice[];
	groups: Choice[];
	pupilId: string | null;
};

export type PointView = { meeting: TableView['meeting']; point: Point; mayBeAnonymous: boolean };
