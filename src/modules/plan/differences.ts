/** What a version changes compared with its predecessor, field by field, so that nobody compares by eye (docs/rules.md O7). */
import { diffArrays, diffWordsWithSpace } from 'diff';

export type Piece = { is: 'same' | 'added' | 'removed'; text: string };

export type Difference<Field extends string> = { field: Field; pieces: Piece[] };

/** Words in which those that are new stand out. */
export type MarkedWords = { text: string; isNew: boolean }[];

/** A difference as a page tells it: under one heading what was, what is, or what came and went. */
export type ChangedField = { heading: string; lines: { label: string; pieces: MarkedWords }[] };

/** How each field of a plan reads: as running text, or as lines. In the order in which a reader gets the differences. */
export type Reading<Field extends string, Content> = Record<Field, (content: Content) => string | readonly string[]>;

/** Only the fields that differ. Texts come as words, lists as whole lines. */
export function differencesIn<Field extends string, Content>(
	reading: Reading<Field, Content>,
	before: Content,
	after: Content
): Difference<Field>[] {
	const fields = Object.keys(reading) as Field[];
	return fields
		.map((field) => ({ field, pieces: compare(reading[field](before), reading[field](after)) }))
		.filter(({ pieces }) => pieces.some(({ is }) => is !== 'same'));
}

/** The words of a difference before, and after, each whole. */
export const beforeAndAfter = (pieces: readonly Piece[]): [before: MarkedWords, after: MarkedWords] => [
	without('added', pieces),
	without('removed', pieces)
];

const without = (gone: Piece['is'], pieces: readonly Piece[]): MarkedWords =>
	pieces.filter(({ is }) => is !== gone).map(({ is, text }) => ({ text, isNew: is === 'added' }));

function compare(before: string | readonly string[], after: string | readonly string[]): Piece[] {
	if (typeof before === 'string' && typeof after === 'string') return compareWords(before, after);
	return compareLines([before].flat(), [after].flat());
}

function compareWords(before: string, after: string): Piece[] {
	return diffWordsWithSpace(before, after).map(({ value, added, removed }) => piece(value, added, removed));
}

function compareLines(before: string[], after: string[]): Piece[] {
	return diffArrays(before, after).flatMap(({ value, added, removed }) =>
		value.map((line) => piece(line, added, removed))
	);
}

function piece(text: string, isAdded: boolean, isRemoved: boolean): Piece {
	return { is: isAdded ? 'added' : isRemoved ? 'removed' : 'same', text };
}
