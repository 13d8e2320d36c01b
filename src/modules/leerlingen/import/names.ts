import { tidy } from './values.ts';

/** The common *voorvoegsels* of table 36 of the Dutch population register (BRP), those of one word; they combine ("van der"). */
const infixes = new Set(
	"van von de den der des 't 's te ten ter het in op aan bij onder over uit voor tot la le les los las da das do dos du del della di el al bin ben ibn abu zu zum zur af av à d' l' vande vander".split(
		' '
	)
);

const titles = /^(?:dhr|de heer|mw|mevr|mevrouw|mr|mrs|ms|drs|ir|dr)\.? /i;

export type NameParts = { givenName?: string; infix?: string; familyName?: string };

const isInfix = (word: string) => infixes.has(word.toLowerCase().replace('’', "'"));

/**
 * The parts of a name that stands in one cell: "Anna van der Berg", "Berg, Anna van der" or "Berg, van der, Anna". Without a
 * voorvoegsel the last word is the family name. It is a guess, so the preview shows the parts.
 */
export function splitName(text: string): NameParts {
	const name = tidy(text)?.replace(titles, '');
	if (!name) return {};
	const [family, ...rest] = name.split(',').map((part) => part.trim());
	if (rest.length > 0) {
		const words = rest.join(' ').split(' ').filter(Boolean);
		return {
			givenName: tidy(words.filter((word) => !isInfix(word)).join(' ')),
			infix: tidy(words.filter(isInfix).join(' ')),
			familyName: tidy(family ?? '')
		};
	}
	const words = name.split(' ');
	const first = words.findIndex((word, i) => i > 0 && i < words.length - 1 && isInfix(word));
	if (first === -1) {
		const familyName = words.pop();
		return { givenName: tidy(words.join(' ')), familyName };
	}
	let end = first;
	while (end < words.length - 1 && isInfix(words[end] ?? '')) end++;
	return {
		givenName: words.slice(0, first).join(' '),
		infix: words.slice(first, end).join(' '),
		familyName: words.slice(end).join(' ')
	};
}

export const fullName = (name: { givenName?: string; infix?: string | null; familyName?: string }): string =>
	[name.givenName, name.infix, name.familyName].filter(Boolean).join(' ');
