/**
 * Agreements are written as people say them, a line each: "Moeder legt vóór vrijdag de wekker klaar". What it
 * is, who does it and by when are read from that line, so that nobody fills in a table after the talk. Pure.
 */
import { addDays } from '#platform/text/dates.ts';
import { dueIn } from './due.ts';

/** Somebody to whom an agreement can fall, in the words by which a line may name them. */
export type AgreementPerson = { id: string; words: readonly string[] };

export type Agreement = { what: string; ownerId: string; dueOn: string };

/** An agreement without a day is done within a week. */
const daysWithoutDate = 7;

const bullet = /^\s*(?:[-–—•*]|\d+[.)])\s*/;

/**
 * The agreements in a text. `people` in the order in which they are looked for at the same place; `otherwise` is whose it
 * is when a line names nobody. `on` is the day of the talk (ISO).
 */
export function agreementsIn(
	text: string,
	people: readonly AgreementPerson[],
	otherwise: string,
	on: string
): Agreement[] {
	return text
		.split(/\r?\n/)
		.map((line) => line.replace(bullet, '').trim())
		.filter((line) => line !== '')
		.map((what) => ({
			what,
			ownerId: ownerIn(what, people) ?? otherwise,
			dueOn: dueIn(what, on) ?? addDays(on, daysWithoutDate)
		}));
}

/** Whoever is named first does it: "Jayden zet zijn wekker, moeder helpt" is Jayden's. */
function ownerIn(line: string, people: readonly AgreementPerson[]): string | null {
	let first: { at: number; id: string } | null = null;
	for (const { id, words } of people) {
		for (const word of words) {
			const at = placeOf(word, line);
			if (at >= 0 && (first === null || at < first.at)) first = { at, id };
		}
	}
	return first?.id ?? null;
}

/** Where the word stands as a word of its own, also as "Jaydens"; -1 where it does not. */
function placeOf(word: string, line: string): number {
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?:['’]?s)?(?![\\p{L}\\p{N}])`, 'iu');
	return pattern.exec(line)?.index ?? -1;
}

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
