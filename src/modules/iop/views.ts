/** What the screens of the living plan get to show. */
import type { PupilDay } from '#modules/kwaliteit/index.ts';

import type { LessonToday } from './home/home.ts';
import type { AnswerForm, PresentAs, Question, TalkKind, Telling } from '#modules/gesprekken/index.ts';
import type { Goal, GoalIdea, Lines, Scale, Side } from '#modules/plan/index.ts';
import type { Label } from '#modules/scholen/index.ts';
import type { Draft } from '#platform/web/drafts.ts';
import type { Comes } from './talk/comes.ts';
import type { Decision, IopContent } from './iop.ts';
import type { AtTalk } from './talk/people.ts';
import type { SaidOnReport } from './talk/said.ts';
import type { GoalLimits, NextGoal, Talked, YearPart } from './talk/talk.ts';

export type PupilName = { id: string; name: string; givenName: string };

/** What the pupil said beforehand to one question; null where nothing was shared. */
export type Said = {
	question: Question;
	answer: { form: AnswerForm; words: string; picked: string[]; fileId: string | null } | null;
	/** Written out at the talk. */
	writtenOut: string;
};

/** A goal with both lines, and what is decided about it. */
export type GoalAtTalk = { goal: Goal; name: string | null; lines: Lines; decision: Decision };

/** What the pupil wants, as a proposal for the next goal. */
export type Proposal = { value: string; label: string; behaviour: string };

export type TalkHead = {
	id: string;
	kind: TalkKind;
	roundName: string | null;
	plannedAt: Date | null;
	place: string;
	leadName: string;
};

/** The screen on which a talk is held. */
export type TalkView = {
	pupil: PupilName;
	talk: TalkHead;
	label: Label;
	me: string;
	said: Said[];
	goals: GoalAtTalk[];
	/** On which each side scores, for the charts. */
	scales: Record<Side, Scale>;
	proposals: Proposal[];
	ideas: GoalIdea[];
	limits: GoalLimits;
	people: AtTalk[];
	yearParts: (keyof YearPart)[];
	stored: {
		talked: Talked;
		year: YearPart;
		next: NextGoal[];
		present: string[];
		notes: string;
		agreements: string;
		reflection: string;
		canTell: Telling | null;
		note: string;
		lock: number;
		changedAt: Date | null;
	};
	comes: Comes;
	draft: Draft | undefined;
	/** Whether the pupil is asked what, where and how (N23), and goals are chosen. */
	isWithGoals: boolean;
	isWithParents: boolean;
};

/** A talk that is still to come, for pupil, parents and whoever does not hold it. */
export type TalkAhead = {
	pupil: PupilName;
	talk: TalkHead;
	viewer: 'pupil' | 'parent' | 'staff';
	isCancelled: boolean;
};

/** Somebody who was asked to the talk. Without a name for who does not see theirs: a parent does not learn from a report who another parent is. */
export type Presence = { name: string; role: PresentAs; isPresent: boolean };

export type Signature = { name: string; agrees: 'ja' | 'nee'; remark: string; at: Date };

/** An agreement as the report shows it: what somebody does, and by when. */
export type ReportAgreement = {
	id: string;
	what: string;
	/** Nothing for who does not see it: another parent. */
	ownerName: string;
	dueOn: string;
	doneOn: string | null;
	/** The reader may say that it is done, or that it is not after all. */
	mayFinish: boolean;
};

/** The report of a talk that was held, on screen and on paper. */
export type ReportView = {
	pupil: PupilName;
	talk: TalkHead & { heldOn: string };
	label: Label;
	viewer: 'pupil' | 'parent' | 'staff';
	said: SaidOnReport[];
	plan: { number: number; content: IopContent } | null;
	canTell: Telling | null;
	notes: string;
	agreements: ReportAgreement[];
	reflection: string;
	presence: Presence[];
	signatures: Signature[];
	/** Of the reader, when the report waits for it. */
	maySign: boolean;
	signName: string;
	closedByName: string;
};

/** What the pupil tapped today. */
export type Given = {
	scoreId: string;
	value: string;
	word: string;
	photoId: string | null;
	mayTakeBack: boolean;
};

export type HomeGoal = {
	id: string;
	behaviour: string;
	place: string;
	moment: string;
	helper: string;
	pictureId: string | null;
	/** The goal as the mentor speaks it. */
	recordingId: string | null;
	given: Given | null;
	lines: Lines;
	/** The number of the next tap. */
	nextScoreId: string;
};

export type HomeTalk = {
	id: string;
	plannedAt: Date | null;
	lead: string | null;
	isShared: boolean;
	prepareHref: string;
};

export type PupilHome = {
	viewer: 'pupil';
	day: PupilDay;
	/** The goal in front, the others of today, and those that run on other days. */
	goal: HomeGoal | null;
	/** On a day without a goal: the first that comes, and when. */
	ahead: { goal: HomeGoal; on: string } | null;
	othersToday: Pick<HomeGoal, 'id' | 'behaviour' | 'given'>[];
	later: Pick<HomeGoal, 'id' | 'behaviour'>[];
	scales: Record<Side, Scale>;
	lesson: LessonToday | null;
	talk: HomeTalk | null;
	posterHref: string | null;
};

export type PosterGoal = {
	id: string;
	behaviour: string;
	place: string;
	moment: string;
	approach: string;
	helper: string;
	pictureId: string | null;
	/** The words of the last value on each side; null when nobody scored yet. */
	now: Record<Side, string | null>;
};

export type PosterView = {
	viewer: 'staff' | 'parent' | 'pupil';
	pupil: { id: string; name: string; givenName: string; group: string | null };
	/** What the school calls the plan, whole. */
	planName: string;
	ambition: string;
	goals: PosterGoal[];
	today: string;
};
