/** O7: what a version changes compared with its predecessor, field by field, so that nobody compares by eye. */
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Agreed, OppContent } from './opp.ts';

export type Piece = { is: 'same' | 'added' | 'removed'; text: string };

export type Difference = { field: keyof OppContent; pieces: Piece[] };

const TEXTS = ['grounds', 'support', 'deviations'] as const;
const LISTS = ['supporting', 'hindering', 'programme', 'goals'] as const;

/** Only the fields that differ. Texts come as words, lists and the action part as whole lines. */
export function differences(before: OppContent, after: OppContent): Difference[] {
	const found: Difference[] = [
		{ field: 'destination', pieces: compareLines(listed(before.destination), listed(after.destination)) },
		...TEXTS.map((field) => ({ field, pieces: compareWords(before[field], after[field]) })),
		...LISTS.map((field) => ({ field, pieces: compareLines(before[field], after[field]) })),
		{
			field: 'actionPart',
			pieces: compareLines(before.actionPart.map(inOneLine), after.actionPart.map(inOneLine))
		}
	];
	return found.filter(({ pieces }) => pieces.some(({ is }) => is !== 'same'));
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

const listed = (value: string | null) => (value === null ? [] : [value]);

const inOneLine = ({ what, byWhom, when }: Agreed) => [what, byWhom, when].filter(Boolean).join(' · ');
