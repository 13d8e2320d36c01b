// What the screens of the OPP get to show. Dates are ISO text.
import type { VersionState } from '#modules/plan/index.ts';
import type { Draft } from '#platform/web/drafts.ts';
import type { Agreed, OppContent, VersionKind } from './opp.ts';
import type { DueDates } from './dates.ts';
import type { SchoolDestination } from './destinations.ts';
import type { OppSays } from './pdf/says.ts';
import type { Step } from './steps.ts';
import type { PupilWords } from './words.ts';

/** In whose words a page speaks: to the pupil (`je`), to a parent (`u`), to staff. */
export type Viewer = 'staff' | 'parent' | 'pupil';

type Pupil = { id: string; name: string; givenName: string; isOfAge: boolean };

export type VersionLine = {
	id: string;
	number: number;
	kind: VersionKind;
	state: VersionState;
	draftedOn: string;
	offeredOn: string | null;
	fixedOn: string | null;
	fixedByName: string | null;
	/** The school's own word for where it leads. */
	destination: string | null;
};

export type AnswerLine = {
	personId: string;
	name: string;
	answer: 'agrees' | 'refuses' | 'silent' | null;
	on: string | null;
	how: 'digital' | 'paper' | null;
	reason: string | null;
	scanFileId: string | null;
	remindedOn: string[];
	mayRecordSilence: boolean;
};

export type ChainView = {
	pupil: Pupil;
	viewer: Viewer;
	today: string;
	current: (VersionLine & { answers: AnswerLine[] }) | null;
	draft: (VersionLine & { steps: Step[]; isAsked: boolean }) | null;
	history: VersionLine[];
	/** The draft for which the reader, who is the pupil, can say something. */
	wordsFor: string | null;
	due: DueDates | null;
	hasFirst: boolean;
	nextEvaluationOn: string | null;
	may: { start: boolean; startNext: boolean };
};

/** The perspective at a glance, for the dossier page. */
export type Glance = {
	pupil: Pupil;
	viewer: Viewer;
	current: VersionLine | null;
	hasDraft: boolean;
	supporting: string[];
	hindering: string[];
	words: { said: string; on: string } | null;
};

export type OppView = {
	pupil: Pupil;
	viewer: Viewer;
	version: VersionLine;
	lock: number;
	says: OppSays;
	/** How the pupil's words came, and which half-step is left. */
	said: { form: PupilWords['form']; fileId: string | null; open: string[] } | null;
	/** What a draft still waits for; empty when it can be fixed, and when it is. */
	steps: Step[];
	hasDraft: boolean;
	readers: number;
	predecessorId: string | null;
	may: {
		edit: boolean;
		offer: boolean;
		fix: boolean;
		startNext: boolean;
		recordAnswer: boolean;
		sign: boolean;
		giveWords: boolean;
	};
};

export type EditView = {
	pupil: Pupil;
	version: VersionLine;
	lock: number;
	content: OppContent;
	explanation: string;
	destinations: SchoolDestination[];
	words: string | null;
	/** What the pupil works on today: it comes into the version by itself. */
	goals: string[];
	mayEdit: boolean;
	draft: Draft | undefined;
	me: string;
};

export type TalkView = {
	pupil: Pupil;
	version: VersionLine;
	people: { personId: string; name: string }[];
	invitedByDefault: string[];
	mayRecord: boolean;
	today: string;
	draft: Draft | undefined;
	me: string;
};

export type SignView = {
	pupil: Pupil;
	viewer: Viewer;
	version: VersionLine;
	actionPart: Agreed[];
	revision: number;
	answers: AnswerLine[];
	own: AnswerLine | null;
	maySign: boolean;
	mayRecord: boolean;
	committee: string;
	remindersBeforeSilence: number;
	me: { id: string; name: string };
	today: string;
};

export type WordsView = {
	pupil: Pupil;
	viewer: Viewer;
	version: Pick<VersionLine, 'id' | 'number' | 'kind' | 'state'>;
	said: (PupilWords & { id: string })[];
	mayGive: boolean;
	mayConfirm: boolean;
	draft: Draft | undefined;
	me: string;
};

export type NextView = {
	pupil: Pupil;
	version: VersionLine;
	mayStart: boolean;
	nextEvaluationOn: string | null;
	draft: Draft | undefined;
	me: string;
};
