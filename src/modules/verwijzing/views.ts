/* What the screens of referrals get to show. */
import type { Decision, SwvState } from './swv/swv.ts';
import type { ReferralState, SchoolAnswer, SearchOutcome } from './verwijzing.ts';

export type Reminder = { id: string; remindedOn: string; note: string | null; by: string };

export type Referral = {
	id: string;
	pupilId: string;
	pupilName: string;
	state: ReferralState;
	partnerId: string | null;
	route: string | null;
	toName: string;
	why: string;
	sends: string;
	sentOn: string | null;
	waitingSince: string | null;
	answeredOn: string | null;
	answer: string | null;
	closedOn: string | null;
	result: string | null;
	stoppedOn: string | null;
	stopReason: string | null;
	/** The last time that the school asked how it stands. */
	remindedOn: string | null;
	author: string;
	createdAt: Date;
	version: number;
};

export type SwvRequest = {
	id: string;
	pupilId: string;
	pupilName: string;
	kind: string;
	kindName: string | null;
	partnerId: string | null;
	partnerName: string | null;
	question: string;
	needs: string;
	tried: string;
	parentsView: string;
	pupilView: string;
	enclosures: string[];
	state: SwvState;
	sentOn: string | null;
	takenUpOn: string | null;
	decidedOn: string | null;
	decision: Decision | null;
	decisionWords: string | null;
	number: string | null;
	validFrom: string | null;
	validUntil: string | null;
	withdrawnOn: string | null;
	withdrawReason: string | null;
	author: string;
	createdAt: Date;
	version: number;
};

export type SearchStep = {
	id: string;
	step: string;
	ownerId: string | null;
	owner: string | null;
	dueOn: string | null;
	doneOn: string | null;
	note: string | null;
};

export type AskedSchool = {
	id: string;
	school: string;
	askedOn: string;
	answer: SchoolAnswer;
	answeredOn: string | null;
	note: string | null;
};

export type Search = {
	id: string;
	pupilId: string;
	pupilName: string;
	startedOn: string;
	why: string;
	closedOn: string | null;
	outcome: SearchOutcome | null;
	takenOverBy: string | null;
	closeReason: string | null;
	author: string;
	steps: SearchStep[];
	asked: AskedSchool[];
	version: number;
};

/** To whom one can refer: a partner of the register, or a way of the set-up. */
export type Addressee = {
	/** `partner:…` or `route:…`, as the form sends it. */
	value: string;
	name: string;
	/** Under what condition, as the set-up says. */
	condition: string | null;
	partnerId: string | null;
	/** A consent for it is in force today. */
	isConsented: boolean;
};
