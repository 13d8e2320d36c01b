/**
 * A plan is a chain of versions, each drafted, fixed once, and replaced by its successor: the OPP, the living plan (IOP,
 * MOP), and every plan that follows. What stands in one is the module's own; how it moves is said here and nowhere else.
 * Source: docs/rules.md O7 (a fixed version never changes; a new one names its predecessor).
 */
export type VersionState = 'draft' | 'fixed' | 'replaced';

/** One version. `Kind` says why there is one (the first, an adjustment …), `Content` what stands in it. */
export type Version<Kind extends string, Content> = {
	id: string;
	number: number;
	kind: Kind;
	state: VersionState;
	predecessorId: string | null;
	draftedOn: string;
	/** From this day parents and pupil can read the draft and answer it. */
	offeredOn: string | null;
	fixedOn: string | null;
	fixedBy: string | null;
	/** Why there is a new version, or how the evaluation went. A first version needs none. */
	explanation: string;
	content: Content;
};

type Any = Version<string, unknown>;

/** A new draft without a predecessor. */
export function firstVersion<Kind extends string, Content>(
	first: Pick<Version<Kind, Content>, 'id' | 'kind' | 'draftedOn' | 'content'>
): Version<Kind, Content> {
	return {
		...first,
		number: 1,
		state: 'draft',
		predecessorId: null,
		offeredOn: null,
		fixedOn: null,
		fixedBy: null,
		explanation: ''
	};
}

/** The successor starts as a copy and names its predecessor; the predecessor stays in force until it is fixed. */
export function succeed<V extends Any>(
	current: V,
	next: { id: string; kind: V['kind']; on: string; explanation: string }
): V {
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
		explanation: next.explanation
	};
}

/** Parents and pupil may now read the draft and answer. */
export function offer<V extends Any>(draft: V, on: string): V {
	assertState(draft, 'draft');
	return { ...draft, offeredOn: on };
}

/** From now on this version counts. What it needs before it may be fixed is for its own module to say. */
export function fixed<V extends Any>(draft: V, by: { personId: string; on: string }): V {
	assertState(draft, 'draft');
	return { ...draft, state: 'fixed', fixedOn: by.on, fixedBy: by.personId };
}

export function replace<V extends Any>(current: V): V {
	assertState(current, 'fixed');
	return { ...current, state: 'replaced' };
}

/** The version that counts today, if any; and the draft beside it, if any. */
export function chainOf<V extends Pick<Any, 'state'>>(versions: readonly V[]): { current: V | null; draft: V | null } {
	return {
		current: versions.find(({ state }) => state === 'fixed') ?? null,
		draft: versions.find(({ state }) => state === 'draft') ?? null
	};
}

/** One draft at a time: two would each claim to be the next version. */
export function maySucceed(versions: readonly Pick<Any, 'state'>[]): boolean {
	const { current, draft } = chainOf(versions);
	return current !== null && draft === null;
}

/** Screens never offer these moves in another state, so this is a fault in the program and not a refusal. */
export function assertState({ state, number }: Pick<Any, 'state' | 'number'>, asked: VersionState): void {
	if (state !== asked) throw new Error(`version ${number} is ${state}, not ${asked}`);
}
