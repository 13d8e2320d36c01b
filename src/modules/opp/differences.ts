/** O7: what a version changes compared with its predecessor, in the order of the document. */
import { differencesIn, type Difference, type Reading } from '#modules/plan/index.ts';
import type { Agreed, OppContent } from './opp.ts';

export type OppDifference = Difference<keyof OppContent>;

const reading: Reading<keyof OppContent, OppContent> = {
	destination: ({ destination }) => (destination === null ? [] : [destination]),
	grounds: ({ grounds }) => grounds,
	supporting: ({ supporting }) => supporting,
	hindering: ({ hindering }) => hindering,
	support: ({ support }) => support,
	deviations: ({ deviations }) => deviations,
	programme: ({ programme }) => programme,
	goals: ({ goals }) => goals,
	actionPart: ({ actionPart }) => actionPart.map(inOneLine)
};

/** Only the fields that differ. */
export const differences = (before: OppContent, after: OppContent): OppDifference[] =>
	differencesIn(reading, before, after);

/** One line of the action part as text. */
export function inOneLine({ what, byWhom, when }: Agreed): string {
	return [what, byWhom, when].filter(Boolean).join(' · ');
}
