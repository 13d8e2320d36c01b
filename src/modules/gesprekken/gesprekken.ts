/**
 * Talks with a pupil, and with the parents: planned in rounds or in the pupil's own rhythm, prepared by the pupil, held in
 * one screen, and closed with a report. Source: docs/rules.md I4, I5, N19, N22, N23.
 */

/** What a talk is for. The school's set-up names its rounds after one of these (`rondes`, `soort`). */
export const talkKinds = ['startgesprek', 'leerlinggesprek', 'oudergesprek', 'voortgangsgesprek', 'plan'] as const;
export type TalkKind = (typeof talkKinds)[number];

export const talkStates = ['open', 'held', 'cancelled'] as const;
export type TalkState = (typeof talkStates)[number];

/** What the pupil is asked beforehand, in this order. */
export const questions = ['goed', 'moeilijk', 'willen'] as const;
export type Question = (typeof questions)[number];

/** How an answer was given: picked from examples, written, as a picture, or spoken. */
export const answerForms = ['choice', 'text', 'picture', 'voice'] as const;
export type AnswerForm = (typeof answerForms)[number];

/** "Can the pupil tell what, where and how (s)he learns?" (N23). */
export const tellings = ['ja', 'beetje', 'nee'] as const;
export type Telling = (typeof tellings)[number];

/** As what somebody is at a talk: the pupil, a parent, or whoever came along. */
export type PresentAs = 'leerling' | 'ouder' | 'anders';

export type Talk = {
	id: string;
	pupilId: string;
	roundId: string | null;
	kind: TalkKind;
	state: TalkState;
	/** The mentor who holds it. */
	leadId: string;
	/** The talk that this one follows within some days, such as the parents' talk after the pupil's (I4). */
	followsId: string | null;
	dueOn: string | null;
	plannedAt: Date | null;
	minutes: number;
	place: string;
	heldOn: string | null;
};

/** Parents belong at these talks; at the others the pupil and the mentor are enough. */
export const isWithParents = (kind: TalkKind): boolean => kind === 'startgesprek' || kind === 'oudergesprek';

/** The pupil brings the own goals and words to these. */
export const isWithGoals = (kind: TalkKind): boolean => kind !== 'oudergesprek';
