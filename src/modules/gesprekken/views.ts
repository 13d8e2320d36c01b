/** What the screens of talks get to show. */
import type { TalkKind, TalkState } from './gesprekken.ts';
import type { Progress } from './planning/progress.ts';
import type { ProposedRound } from './planning/rounds.ts';

/** A talk in a list: what it is, how far it is, and what comes next. */
export type TalkItem = {
	id: string;
	pupilId: string;
	pupilName: string;
	group: string | null;
	kind: TalkKind;
	/** As the round is called. */
	roundName: string | null;
	state: TalkState;
	progress: Progress;
	isPrepared: boolean;
	isLate: boolean;
	plannedAt: Date | null;
	dueOn: string | null;
	heldOn: string | null;
	place: string;
	leadName: string;
	wantsInterpreter: boolean;
	reason: string;
};

/** A talk that belongs with another: the pupil's own before that with the parents. */
export type LinkedTalk = {
	id: string;
	pupilId: string;
	kind: TalkKind;
	roundName: string | null;
	state: TalkState;
	plannedAt: Date | null;
	heldOn: string | null;
	/** It followed; else it came before. */
	isNext: boolean;
	/** Its time was chosen from those on offer. */
	isPicked: boolean;
	/** As far as the reader may know that. */
	isInvited: boolean;
};

export type Count = { talks: number; prepared: number; planned: number; held: number };
export type GroupCount = Count & { group: string };

/** How far a round is, as a whole and in each group. */
export type RoundCount = Count & { id: string; name: string; endsOn: string; groups: GroupCount[] };

/** The talks of a mentor; for who looks at the whole school also how far each group is. */
export type TalksView = {
	today: string;
	mine: TalkItem[];
	/** The rounds that run or just ran, the last one first; a round that follows another stands after it. */
	running: RoundCount[];
	/** The rounds with parents that run or come, for which times can be offered. */
	rounds: { id: string; name: string }[];
	/** The rounds of the year of which talks were held: their reports are there. */
	reports: HeldRound[];
	mayRunRounds: boolean;
};

/** How many of the talks of a round that the actor answers for were held. */
export type HeldRound = { id: string; name: string; held: number; talks: number };

export type RoundLine = Omit<ProposedRound, 'followsKey' | 'withinDays'> & {
	id: string;
	locationId: string | null;
	location: string | null;
	followsKey: string | null;
	withinDays: number | null;
	version: number;
	talks: number;
	planned: number;
	prepared: number;
	held: number;
	cancelled: number;
};

export type StartableRound = ProposedRound & { followedWithin: number | null };

export type RoundsView = {
	/** Null where the school keeps no year that holds today or comes. */
	year: { id: string; name: string; startsOn: string; endsOn: string } | null;
	yearName: string;
	rounds: RoundLine[];
	/** With the days within which parents follow each of its talks, where they do. */
	proposed: StartableRound[];
	locations: { id: string; name: string }[];
	today: string;
};

export type SlotLine = {
	id: string;
	startsAt: Date;
	minutes: number;
	place: string;
	wantsInterpreter: boolean;
	/** Nothing while it is free. */
	pupilName: string | null;
	href: string | null;
};

export type SlotsView = {
	today: string;
	round: { id: string; name: string; endsOn: string } | null;
	rounds: { id: string; name: string }[];
	slots: SlotLine[];
	/** Pupils with an open talk of this round that has no time yet. */
	waiting: { pupilName: string; href: string }[];
	lastPlace: string;
};

export type PupilRef = { id: string; name: string; givenName: string };

export type PupilTalksView = {
	viewer: 'staff' | 'parent' | 'pupil';
	pupil: PupilRef;
	today: string;
	talks: (TalkItem & { may: { plan: boolean; pick: boolean; prepare: boolean } })[];
	rhythm: { everyWeeks: number; version: number; nextOn: string | null };
	mayAdd: boolean;
};

export type PickView = {
	viewer: 'staff' | 'parent' | 'pupil';
	pupil: PupilRef & { homeLanguage: string | null; needsInterpreter: boolean };
	talk: TalkItem & { version: number; minutes: number };
	slots: { id: string; startsAt: Date; minutes: number; place: string; isOwn: boolean }[];
	mayPick: boolean;
	writeHref: string;
};

export type PlanTalkView = {
	pupil: PupilRef;
	talk: TalkItem & { version: number; minutes: number; leadId: string };
	slots: { id: string; startsAt: Date; minutes: number; place: string; isOwn: boolean }[];
	holders: { id: string; name: string }[];
	isWithParents: boolean;
	today: string;
};

export type NewTalkView = {
	pupil: PupilRef;
	kinds: readonly TalkKind[];
	/** By the pupil's own rhythm, or else in a week. */
	proposedOn: string;
	everyWeeks: number;
};
