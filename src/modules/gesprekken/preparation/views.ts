// What the screens of the preparation get to show. Instants are Date, days ISO text.
import type { FileKind } from '#platform/storage/kinds.ts';
import type { Draft } from '#platform/web/drafts.ts';
import type { AnswerForm, Question, TalkKind } from '../gesprekken.ts';

/** Something that somebody wants to say at a talk. */
export type TalkAnswer = {
	id: string;
	talkId: string;
	pupilId: string;
	byId: string;
	byName: string;
	/** The pupil's own; else a parent's. */
	isPupils: boolean;
	question: Question;
	/** The richest way in which it was said; the others may be there too. */
	form: AnswerForm;
	/** Keys of the school's competences, and what they are called today. */
	picked: string[];
	pickedNames: string[];
	words: string;
	fileId: string | null;
	fileKind: FileKind | null;
	/** Null while it is only the writer's. */
	sharedAt: Date | null;
};

export type Competence = { key: string; name: string; kind: string };

export type PreparationView = {
	viewer: 'pupil' | 'parent' | 'staff';
	pupil: { id: string; name: string; givenName: string };
	talk: { id: string; kind: TalkKind; plannedAt: Date | null; lead: string | null; isOpen: boolean };
	/** Those that the reader may see; one's own first. */
	answers: TalkAnswer[];
	/** Where the pupil is. */
	step: Question | 'klaar';
	competences: Competence[];
	mayPrepare: boolean;
	/** What the reader prepared can be seen by the mentor. */
	isShared: boolean;
	draft: Draft | undefined;
	me: string;
};
