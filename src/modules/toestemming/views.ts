/** What the screens of consent get to show. Dates are ISO text. */
import type { Draft } from '#platform/web/drafts.ts';
import type { AskQuery } from './forms.ts';
import type { Meeting } from './meetings.ts';
import type { Overview } from './paths.ts';
import type { Answer, How, Purpose, State } from './toestemming.ts';

export type PupilShown = { id: string; name: string; givenName: string };

/** One question and how far it is. */
export type ConsentLine = {
	id: string;
	purpose: Purpose;
	/** What the kind of meeting was called. */
	subjectName: string | null;
	/** By the names that were read; none means everybody who stands in that meeting. */
	partners: string[];
	fromOn: string;
	untilOn: string;
	state: State;
	/** Everybody said yes and it is not over; and today lies in it. */
	isInForce: boolean;
	askedOn: string;
	askedBy: string | null;
	/** Whose answer is still missing. Parents do not hear it of each other. */
	waitsFor: string[];
	/** The actor has still to answer. */
	isAskedOfMe: boolean;
};

export type SaidLine = {
	personId: string;
	name: string | null;
	answer: Answer;
	saidOn: string;
	how: How;
	remark: string | null;
	scanFileId: string | null;
	/** Who wrote it down, when that is somebody else. */
	recordedBy: string | null;
};

/** Somebody who decides today, or who said something. */
export type AnswerOf = {
	personId: string;
	name: string;
	isDecider: boolean;
	last: SaidLine | null;
	/** What staff may write down of this person today. */
	possible: Answer[];
};

type Viewer = 'staff' | 'parent' | 'pupil';

export type ConsentsView = {
	viewer: Viewer;
	pupil: PupilShown;
	lines: ConsentLine[];
	/** Whether the pupil decides by now, and else from which day. */
	pupilDecides: boolean;
	pupilDecidesFrom: string;
	mayAsk: boolean;
};

export type ConsentView = ConsentLine & {
	viewer: Viewer;
	pupil: PupilShown;
	pupilDecides: boolean;
	/** Not for the whole team: null for who does not read them. */
	words: { what: string; why: string } | null;
	people: AnswerOf[];
	/** The oldest first. */
	said: SaidLine[];
	ended: { on: string; by: string | null; reason: string } | null;
	/** What the actor may say. */
	possible: Answer[];
	own: SaidLine | null;
	me: { id: string; name: string };
	today: string;
	mayRecord: boolean;
};

export type AskView = {
	pupil: PupilShown;
	/** Who will be asked. */
	deciders: string[];
	pupilDecides: boolean;
	meetings: Meeting[];
	/** Near are those that help, or stand in a meeting. */
	partners: { id: string; name: string; isNear: boolean }[];
	/** What is open already. */
	open: ConsentLine[];
	known: AskQuery;
	today: string;
	/** The end of the school year. */
	untilOn: string;
	draft?: Draft;
	me: string;
};

export type OverviewLine = ConsentLine & { pupil: PupilShown };
export type OverviewView = { which: Overview; counts: Record<Overview, number>; lines: OverviewLine[]; today: string };
