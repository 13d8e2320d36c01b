// What the screens get to show. Dates are ISO text.
import type { Audience } from '#platform/access/audience.ts';
import type { Draft } from '#platform/web/drafts.ts';
import type { OwnInvolvement } from './access.ts';
import type { DueItem } from './due.ts';
import type { HandoverMoment } from './leerlingen.ts';
import type { TimelineEntry } from './timeline.ts';
import type { YearChoices, YearGroup, YearMember, YearPlan } from './year-change.ts';

/** What somebody asks of the list, as the address says it. */
export type PupilFilter = {
	groupId?: string;
	locationId?: string;
	/** Only pupils of groups of which the actor is mentor. */
	mine: boolean;
	/** Those who left, instead of those who are here. */
	left: boolean;
	sort: 'naam' | 'groep';
	/** From 1. */
	page: number;
};

export const pageSize = 100;

export type PupilRow = {
	id: string;
	name: string;
	age: number;
	group: string | null;
	mentors: string | null;
	location: string | null;
	/** Of who left. */
	leftOn: string | null;
};

export type Choice = { id: string; name: string };
/** `mine`: the groups of which the actor is mentor. */
export type PupilFilters = { groups: Choice[]; locations: Choice[]; mine: string[] };

/** One involvement of one person; somebody may be involved in more than one way. */
export type InvolvedPerson = {
	personId: string;
	name: string;
	kind: 'medewerker' | 'ouder' | 'leerling' | 'extern';
	role: string;
	sees: Audience[];
	fromOn: string;
	/** `9999-12-31` stands for "until further notice". */
	untilOn: string;
	source: 'groep' | 'rooster' | 'school' | 'locatie' | 'gezag' | 'leerling' | 'toegang' | 'begeleiding';
	why: string;
	/** Of access that somebody gave: to end it. */
	grantId: string | null;
};

export type PupilHead = {
	id: string;
	name: string;
	givenName: string;
	bornOn: string;
	age: number;
	groupId: string | null;
	group: string | null;
	location: string | null;
	homeLanguage: string | null;
	needsInterpreter: boolean;
	photoConsent: string;
	sector: string | null;
	sectorChosenOn: string | null;
	sectorReason: string | null;
	interests: string | null;
	talents: string | null;
	enrolmentKind: 'ingeschreven' | 'gast' | null;
	enrolledOn: string | null;
	leftOn: string | null;
	otherSchool: string | null;
	fileOwner: string | null;
};

export type ContactLine = {
	id: string;
	personId: string;
	name: string | null;
	relation: string;
	hasCustody: boolean;
	mayAskInformation: boolean;
};

export type Sibling = { id: string; name: string; group: string | null };
export type Look = {
	at: Date;
	personId: string | null;
	name: string | null;
	act: string;
	/** Of a report that was opened: the category of the reason. */
	why: string | null;
};

export type HandoverView = {
	id: string;
	pupilId: string;
	pupilName: string;
	moment: HandoverMoment;
	dueOn: string;
	fromName: string | null;
	toName: string | null;
	doneOn: string | null;
	doneBy: string | null;
	points: string[];
	note: string | null;
	version: number;
};

/** Everything on the dossier page. */
export type Dossier = {
	pupil: PupilHead;
	involved: InvolvedPerson[];
	/** How many people can read something of this dossier, as far as the reader may know them. */
	readers: number;
	contacts: ContactLine[];
	siblings: Sibling[];
	timeline: { entries: TimelineEntry[]; hasMore: boolean };
	due: DueItem[];
	/** The last one who looked, other than the reader. */
	lastLook?: Look;
	/** The 18th birthday. */
	decidesFromOn: string;
	isAdult: boolean;
	/** In whose words the page speaks: to the pupil (`je`), to a parent (`u`), to staff. */
	viewer: 'staff' | 'parent' | 'pupil';
	/** What the reader is to this pupil today: other modules ask it what their buttons may be. */
	own: OwnInvolvement;
	may: { edit: boolean; enrol: boolean; handOver: boolean; openWithReason: boolean };
};

export type ParentLine = { personId: string; name: string; relation: string; isAllowed: boolean };

/** Who may see a dossier and why, who looked, and what the reader can change about it. */
export type InvolvedView = {
	pupil: { id: string; name: string; givenName: string };
	involved: InvolvedPerson[];
	me: string;
	viewer: Dossier['viewer'];
	today: string;
	decidesFromOn: string;
	isAdult: boolean;
	/** Nothing for those who may not know who looked. */
	looks?: { lines: Look[]; page: number; hasMore: boolean };
	/** To whom the reader can give access. */
	candidates?: Choice[];
	/** Access that was just ended, to give it again. */
	again?: { personId: string; sees: Audience[]; why: string; untilOn: string | null };
	mayOpen: boolean;
	/** For the pupil: the parents to allow or to stop. */
	parents?: ParentLine[];
};

export type PupilFacts = {
	id: string;
	name: string;
	givenName: string;
	firstNames: string | null;
	infix: string | null;
	familyName: string;
	bornOn: string;
	gender: 'man' | 'vrouw' | 'onbekend';
	pupilNumber: string | null;
	homeLanguage: string | null;
	arrivedOn: string | null;
	languageLevel: string | null;
	needsInterpreter: boolean;
	interests: string | null;
	talents: string | null;
	sector: string | null;
	sectorChosenOn: string | null;
	sectorReason: string | null;
	photoConsent: string;
	version: number;
};

export type ContactFacts = {
	id: string;
	personId: string;
	givenName: string | null;
	infix: string | null;
	familyName: string | null;
	language: string | null;
	relation: string;
	hasCustody: boolean;
	mayAskInformation: boolean;
	fromOn: string;
	untilOn: string | null;
	version: number;
	/** Nothing known, or not for this reader. */
	email: string | null;
	phone: string | null;
	street: string | null;
	postcode: string | null;
	town: string | null;
	addressIsSecret: boolean;
};

/** Everything on the page of details. */
/** A sector of the school, by the key under which a pupil's choice is kept. */
export type Sector = { key: string; name: string };

export type FactsView = {
	pupil: PupilFacts;
	/** What the pupil's sector is called. */
	sector: string | null;
	sectors: Sector[];
	contacts: ContactFacts[];
	me: string;
	today: string;
	viewer: Dossier['viewer'];
	decidesFromOn: string;
	isAdult: boolean;
	/** Whether a citizen service number is kept; nothing for those who may not know. */
	hasBsn?: boolean;
	drafts: { facts?: Draft; identity?: Draft };
	may: { editFacts: boolean; editIdentity: boolean; editContacts: boolean; enrol: boolean };
};

export type EnrolmentLine = {
	id: string;
	location: string;
	kind: 'ingeschreven' | 'gast';
	fromOn: string;
	untilOn: string | null;
	placedOn: string | null;
	otherSchool: string | null;
	leavingReason: string | null;
	version: number;
};
export type MembershipLine = { id: string; group: string; fromOn: string; untilOn: string | null };
/** A group of this or the coming school year. */
export type GroupChoice = Choice & { year: string };
export type Places = { locations: Choice[]; groups: GroupChoice[]; staff: Choice[] };
export type EnrolmentView = Places & {
	pupil: { id: string; name: string; givenName: string };
	enrolments: EnrolmentLine[];
	memberships: MembershipLine[];
	today: string;
};

type YearName = { id: string; name: string; startsOn: string; endsOn: string };

/** The change of school year; without `change` there is no next school year yet. */
export type YearChangeView = {
	today: string;
	change?: {
		from: YearName;
		to: YearName;
		old: YearGroup[];
		next: YearGroup[];
		members: YearMember[];
		choices: YearChoices;
		plan: YearPlan;
		/** Already carried out, for so many pupils. */
		done?: { id: string; pupils: number };
		mayUndo: boolean;
	};
};
