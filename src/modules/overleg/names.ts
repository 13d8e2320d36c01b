/*
 * Whether a text that partners will read tells who an anonymous pupil is (S2): does a name of the pupil, the family or the
 * teachers stand in it, the day of birth or the group? A program finds words, not descriptions: it can promise no more, so a
 * person reads the text too, and the screen says so. What it finds too much costs a second look; what it misses, a pupil. Pure.
 */
import { dutchMonths } from '#platform/text/dates.ts';
import { searchKey } from '#platform/text/names.ts';

/** Whose name it is, so that the screen can say what was found. */
export type NamedPerson = {
	givenName: string;
	infix?: string | null;
	familyName: string;
	who: 'pupil' | 'family' | 'staff';
};

/** A word of the text that tells who it is, where it begins, and what it is. */
export type FoundName = { at: number; text: string; who: NamedPerson['who'] | 'born' | 'group' };

/** What must not stand in a text about an anonymous pupil: names, the day of birth (ISO), the names of the pupil's groups. */
export type Secrets = { people: readonly NamedPerson[]; bornOn?: string; groups?: readonly string[] };

/** Everything that tells who it is, in the order of the text. */
export function findTelling(text: string, { people, bornOn, groups = [] }: Secrets): FoundName[] {
	return inOrder([
		...findNames(text, people),
		...(bornOn ? findBorn(text, bornOn) : []),
		...groups.flatMap((group) => findGroup(text, group))
	]);
}

/**
 * Each place where a name stands: whole or in parts, whatever the capitals and accents, with a possessive s, as a part of a
 * double name or written as one word, shortened, and as initials with or without dots. In the order of the text.
 */
export function findNames(text: string, people: readonly NamedPerson[]): FoundName[] {
	const parts = people.flatMap(partsOf);
	const initials = people.flatMap(initialsOf);
	const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index: at }): FoundName[] => {
		const named = parts.find((part) => saysName(word, part)) ?? initials.find(({ letters }) => word === letters);
		return named ? [{ at, text: word, who: named.who }] : [];
	});
	const dotted = [...text.matchAll(/(?<![\p{L}\p{M}])\p{L}\.(?:\s?\p{L}(?:\.|(?![\p{L}\p{M}])))+/gu)].flatMap(
		({ 0: written, index: at }): FoundName[] => {
			const letters = searchKey(written).replaceAll(' ', '').toUpperCase();
			const named = initials.find((one) => one.letters === letters);
			return named ? [{ at, text: written.trim(), who: named.who }] : [];
		}
	);
	return inOrder([...words, ...dotted]);
}

const inOrder = (found: FoundName[]): FoundName[] => found.toSorted((a, b) => a.at - b.at);

/** A name as `searchKey` writes it. One of two letters is also a word: only with a capital it is the name. */
type Part = { key: string; isWhole: boolean; who: NamedPerson['who'] };

/** Words before a family name that say nothing by themselves. */
const particles = new Set('van von de der den het te ten ter op in aan al el la le du da di ben bin'.split(' '));

function partsOf({ givenName, infix, familyName, who }: NamedPerson): Part[] {
	const given = wordsOf(givenName);
	const family = wordsOf(familyName);
	const single = [...given, ...family.filter((word) => !particles.has(word))];
	const asOne = [given, family, [...wordsOf(infix ?? ''), ...family]].map((words) => words.join(''));
	return [
		...single.map((key) => ({ key, isWhole: false, who })),
		...asOne.filter((key) => !single.includes(key)).map((key) => ({ key, isWhole: true, who }))
	].filter(({ key }) => key.length > 1);
}

const wordsOf = (name: string): string[] =>
	name
		.split(/[^\p{L}\p{M}]+/u)
		.map(searchKey)
		.filter(Boolean);

/** "Fatimas" of Fatima, "Jaydentje", and a short form that begins as the name does: "Fati", "Jay". */
function saysName(word: string, { key, isWhole }: Part): boolean {
	const said = searchKey(word);
	if (said === key) return key.length > 2 || hasCapital(word);
	if (said.startsWith(key)) return key.length > 2 && /^(s|tje|je|pje|etje)$/.test(said.slice(key.length));
	if (isWhole || !key.startsWith(said)) return false;
	return said.length > 3 || (said.length === 3 && hasCapital(word) && !sentenceWords.has(said));
}

const hasCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Short words with which a Dutch sentence begins: "Dan komt hij" is not about Daniël. */
const sentenceWords = new Set(
	'aan als ben bij dan dat die dit een had heb het hij hoe kan mag met mij nee nog ons ook per tot uit van was wat wel wie wij wil zal zij zou'.split(
		' '
	)
);

/** JW, and with the words between JVDB. One letter is nobody. */
function initialsOf({
	givenName,
	infix,
	familyName,
	who
}: NamedPerson): { letters: string; who: NamedPerson['who'] }[] {
	const of = (...names: string[]) =>
		names
			.flatMap(wordsOf)
			.map((word) => word.charAt(0))
			.join('')
			.toUpperCase();
	const forms = [of(givenName, infix ?? '', familyName), of(givenName, familyName)];
	const firstAndLast = `${of(givenName).charAt(0)}${of(familyName).charAt(0)}`;
	return [...new Set([...forms, firstAndLast])]
		.filter((letters) => letters.length > 1)
		.map((letters) => ({ letters, who }));
}

/** As people write a date: 4-3-2012, 04/03/12, 2012-03-04, 4 maart. */
function findBorn(text: string, bornOn: string): FoundName[] {
	const [year, month, day] = bornOn.split('-').map(Number) as [number, number, number];
	const short = String(year).slice(2);
	const monthName = dutchMonths[month - 1]!;
	const forms = [
		`0?${day}\\s?[-/.]\\s?0?${month}\\s?[-/.]\\s?(?:${year}|${short})`,
		`${year}-0?${month}-0?${day}`,
		`0?${day}\\s+(?:${monthName}|${monthName.slice(0, 3)})`
	];
	return placesOf(text, `(?:${forms.join('|')})`, 'born');
}

/** Also "2 b" and "klas 2B" for 2B. */
function findGroup(text: string, group: string): FoundName[] {
	const runs = group.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
	return runs.length === 0 ? [] : placesOf(text, runs.join('[\\s.-]?'), 'group');
}

const placesOf = (text: string, form: string, who: FoundName['who']): FoundName[] =>
	[...text.matchAll(new RegExp(`(?<![\\p{L}\\p{M}\\d])${form}(?![\\p{L}\\p{M}\\d])`, 'giu'))].map(
		({ 0: found, index }) => ({
			at: index,
			text: found,
			who
		})
	);

/** The text in pieces, what tells apart from what does not. Where two finds overlap the first one counts, as long as both reach. */
export function markTelling(text: string, secrets: Secrets): { text: string; tells: FoundName['who'] | null }[] {
	const pieces: { text: string; tells: FoundName['who'] | null }[] = [];
	let at = 0;
	for (const found of findTelling(text, secrets)) {
		const end = found.at + found.text.length;
		if (end <= at) continue;
		const from = Math.max(at, found.at);
		if (from > at) pieces.push({ text: text.slice(at, from), tells: null });
		pieces.push({ text: text.slice(from, end), tells: found.who });
		at = end;
	}
	return at < text.length ? [...pieces, { text: text.slice(at), tells: null }] : pieces;
}
