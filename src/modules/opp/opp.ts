/**
 * The development perspective (OPP): what stands in it, and what is its own among plans. How versions move is said for
 * all plans in `plan/versions.ts`. Source: docs/rules.md O1–O7. National ground: WVO 2020 and its Uitvoeringsbesluit
 * (contents, six weeks, consultation, agreement with the action part, yearly evaluation), and the Wet versterking positie
 * ouders en leerlingen in het passend onderwijs, in force since 1 August 2025 (the pupil is heard).
 */
import { assertState, firstVersion, succeed, type Version } from '#modules/plan/index.ts';

/** An evaluation without any change is a version too: O6 asks for a dated, fixed evaluation. */
export type VersionKind = 'first' | 'adjustment' | 'evaluation';

export type Agreed = { what: string; byWhom: string; when: string };

export type OppContent = {
	/** Key in the school's own list of exit destinations; null until chosen. */
	destination: string | null;
	grounds: string;
	supporting: string[];
	hindering: string[];
	support: string;
	/** Empty means: the pupil follows the ordinary programme (O2 asks for deviations "if any"). */
	deviations: string;
	programme: string[];
	/** The *handelingsdeel*: the only part that parents agree with (O4). */
	actionPart: Agreed[];
	/** The goals of the living plan as they stood when the version was fixed (`goals.ts`); empty where there is no such plan. */
	goals: string[];
};

export type OppVersion = Version<VersionKind, OppContent> & {
	/** Goes up with every change of the action part, so that an answer belongs to the words that were read. */
	actionPartRevision: number;
};

export const emptyContent: OppContent = {
	destination: null,
	grounds: '',
	supporting: [],
	hindering: [],
	support: '',
	deviations: '',
	programme: [],
	actionPart: [],
	goals: []
};

/** The first version, with what is already known about the pupil. */
export function firstOpp(id: string, draftedOn: string, known: Partial<OppContent> = {}): OppVersion {
	const content = { ...emptyContent, ...known };
	return { ...firstVersion({ id, kind: 'first', draftedOn, content }), actionPartRevision: 1 };
}

/** O6, O7: an adjustment, or the evaluation, which starts as "no change"; what the talk brings is edited into it. */
export function nextOpp(
	current: OppVersion,
	next: { id: string; kind: Exclude<VersionKind, 'first'>; on: string; explanation: string; goals: string[] }
): OppVersion {
	return { ...withGoals(succeed(current, next), next.goals), actionPartRevision: 1 };
}

/** Goals come from the living plan, and are never typed. */
export const withGoals = <V extends OppVersion>(version: V, goals: string[]): V => ({
	...version,
	content: { ...version.content, goals }
});

/** A new action part makes earlier answers void: nobody has agreed with words that they never read. */
export function edit(draft: OppVersion, content: OppContent, explanation = draft.explanation): OppVersion {
	assertState(draft, 'draft');
	const filled = withoutEmptyRows(content);
	const isActionPartChanged = !sameActionPart(draft.content.actionPart, filled.actionPart);
	return {
		...draft,
		content: filled,
		explanation,
		actionPartRevision: draft.actionPartRevision + (isActionPartChanged ? 1 : 0)
	};
}

/** Empty rows belong to the form, not to the document; nor may one make an answer void. */
function withoutEmptyRows(content: OppContent): OppContent {
	return {
		...content,
		supporting: content.supporting.filter(isFilled),
		hindering: content.hindering.filter(isFilled),
		programme: content.programme.filter(isFilled),
		actionPart: content.actionPart.filter((agreed) => isFilled(agreed.what))
	};
}

const isFilled = (text: string) => text.trim() !== '';

export function sameActionPart(a: Agreed[], b: Agreed[]): boolean {
	return JSON.stringify(a.map(inOrder)) === JSON.stringify(b.map(inOrder));
}

const inOrder = ({ what, byWhom, when }: Agreed) => [what, byWhom, when];
