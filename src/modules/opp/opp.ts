/**
 * The development perspective (OPP): a chain of versions, each drafted, fixed once, and replaced by its successor.
 * Source: docs/rules.md O1–O7. National ground: WVO 2020 and its Uitvoeringsbesluit (contents, six weeks, consultation,
 * agreement with the action part, yearly evaluation), and the Wet versterking positie ouders en leerlingen in het
 * passend onderwijs, in force since 1 August 2025 (the pupil is heard).
 */
export type OppState = 'draft' | 'fixed' | 'replaced';

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
	/** The goals of the living plan as they stood; empty as long as the school has no such plan. */
	goals: string[];
};

export type OppVersion = {
	id: string;
	number: number;
	kind: VersionKind;
	state: OppState;
	predecessorId: string | null;
	draftedOn: string;
	/** From this day parents and pupil can read the draft and answer it. */
	offeredOn: string | null;
	fixedOn: string | null;
	fixedBy: string | null;
	/** Why there is a new version, or how the evaluation went. A first version needs none. */
	explanation: string;
	/** Goes up with every change of the action part, so that an answer belongs to the words that were read. */
	actionPartRevision: number;
	content: OppContent;
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

export function firstVersion(id: string, draftedOn: string): OppVersion {
	return {
		id,
		number: 1,
		kind: 'first',
		state: 'draft',
		predecessorId: null,
		draftedOn,
		offeredOn: null,
		fixedOn: null,
		fixedBy: null,
		explanation: '',
		actionPartRevision: 1,
		content: emptyContent
	};
}

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

/** Parents and pupil may now read the draft and answer. */
export function offer(draft: OppVersion, on: string): OppVersion {
	assertState(draft, 'draft');
	return { ...draft, offeredOn: on };
}

/** O7: the successor starts as a copy and names its predecessor; the predecessor stays in force until it is fixed. */
export function succeed(
	current: OppVersion,
	next: { id: string; kind: Exclude<VersionKind, 'first'>; on: string; explanation: string }
): OppVersion {
	assertState(current, 'fixed');
	return {
		...current,
		id: next.id,
		number: current.number + 1,
		kind: next.kind,
		state: 'draft',
		predecessorId: current.id,
		draftedOn: next.on,
		offeredOn: null,
		fixedOn: null,
		fixedBy: null,
		explanation: next.explanation,
		actionPartRevision: 1
	};
}

/** O6: the evaluation starts as "no change"; what the talk brings is edited into it before it is fixed. */
export function evaluate(current: OppVersion, evaluation: { id: string; on: string; explanation: string }): OppVersion {
	return succeed(current, { ...evaluation, kind: 'evaluation' });
}

export function replace(current: OppVersion): OppVersion {
	assertState(current, 'fixed');
	return { ...current, state: 'replaced' };
}

/** The version that counts today, if any; and the draft beside it, if any. */
export function chainOf(versions: OppVersion[]): { current: OppVersion | null; draft: OppVersion | null } {
	return {
		current: versions.find((version) => version.state === 'fixed') ?? null,
		draft: versions.find((version) => version.state === 'draft') ?? null
	};
}

/** One draft at a time: two would each claim to be the next version. */
export function maySucceed(versions: OppVersion[]): boolean {
	const { current, draft } = chainOf(versions);
	return current !== null && draft === null;
}

export function sameActionPart(a: Agreed[], b: Agreed[]): boolean {
	return JSON.stringify(a.map(inOrder)) === JSON.stringify(b.map(inOrder));
}

const inOrder = ({ what, byWhom, when }: Agreed) => [what, byWhom, when];

/** Screens never offer these moves in another state, so this is a fault in the program and not a refusal. */
export function assertState(version: OppVersion, state: OppState): void {
	if (version.state !== state) throw new Error(`OPP version ${version.number} is ${version.state}, not ${state}`);
}
