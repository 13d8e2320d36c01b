/**
 * The help card, "Wat werkt voor …": a few short lines, made with the pupil, for everybody who meets the pupil in a lesson.
 * A version never changes; a new one says what changed and why. Source: PrO Assen, special provisions (lines 336–342,
 * 556–558); PrO Almere, step and work cards (lines 841–857); the four heads are ours.
 */
import type { Audience } from '#platform/access/audience.ts';
import { addMonths } from '#platform/text/dates.ts';

/** What works, what does not, how tension shows, how to help then. In the order of the card. */
export const heads = ['wel', 'niet', 'spanning', 'helpen'] as const;
export type Head = (typeof heads)[number];

/** More is not read in a lesson. */
export const mostLines = 8;
export const longestLine = 120;
/** Rows of the form under one head. */
export const rowsPerHead = 3;

export type CardLine = {
	head: Head;
	text: string;
	/** In the pupil's own words. */
	isOwnWords: boolean;
	/** For the pupil and the parents too, or for the team alone. The pupil always reads what the pupil said. */
	audience: Extract<Audience, 'gedeeld' | 'team'>;
};

/** Why there is a version: the first card, a change, looked at and left as it was, or taken back. */
export const cardKinds = ['nieuw', 'gewijzigd', 'nagekeken', 'ingetrokken'] as const;
export type CardKind = (typeof cardKinds)[number];

/** A card is looked at again after a year; ours. */
const reviewMonths = 12;
export const reviewOn = (writtenOn: string): string => addMonths(writtenOn, reviewMonths);
/** So many days before, it is asked. */
export const reviewSoonDays = 21;

export const inHeads = (lines: readonly CardLine[]): { head: Head; lines: CardLine[] }[] =>
	heads
		.map((head) => ({ head, lines: lines.filter((line) => line.head === head) }))
		.filter(({ lines }) => lines.length > 0);

const same = (a: CardLine, b: CardLine): boolean =>
	a.head === b.head && a.text === b.text && a.isOwnWords === b.isOwnWords && a.audience === b.audience;

/** What a version adds and takes off, as whole lines: a line in other words is one less and one more. */
export const changeOf = (
	before: readonly CardLine[],
	after: readonly CardLine[]
): { added: CardLine[]; removed: CardLine[] } => ({
	added: after.filter((line) => !before.some((old) => same(old, line))),
	removed: before.filter((line) => !after.some((now) => same(now, line)))
});

export const isSame = (before: readonly CardLine[], after: readonly CardLine[]): boolean => {
	const { added, removed } = changeOf(before, after);
	return added.length === 0 && removed.length === 0;
};
