/** The words of a goal, and which of them say what the pupil does: "als ik iets niet snap" is about when. Pure. */
import { seenForms, unseenForms } from './forms.ts';

/** One word, where it stands in the text (UTF-16, `to` exclusive), and whether it belongs to what the pupil does. */
export type Word = { is: string; from: number; to: number; isMain: boolean; sentence: number };

const subordinators = new Set(
	'als wanneer zodra voordat nadat totdat tot terwijl omdat doordat zodat hoe waar waarom wat wie welk welke zoals indien'.split(
		' '
	)
);
/** After these, "dat" and "die" begin a clause; elsewhere they point at something ("ik doe dat elke dag"). */
const subjects = new Set('ik je jij hij zij ze we wij het de een iemand anderen er mijn mij'.split(' '));
const numbers = /^(\d|half$|kwart$|één$|een$|twee$|drie$|vier$|vijf$|zes$|zeven$|acht$|negen$|tien$|elf$|twaalf$)/;

export const isVerbForm = (word: string): boolean => seenForms.has(word) || unseenForms.has(word);

/** All words in order. A clause that says when or why ends at a comma, at the end of the sentence, or where "ik" acts again. */
export function wordsOf(text: string): Word[] {
	const found = [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)];
	const all = found.map((match) => match[0].toLocaleLowerCase('nl'));
	const words: Word[] = [];
	let isMain = true;
	let sentence = 0;
	found.forEach((match, at) => {
		const gap = at === 0 ? '' : text.slice(words[at - 1]!.to, match.index);
		const is = all[at]!;
		if (/[.!?;\n]/.test(gap)) {
			sentence += 1;
			isMain = true;
		} else if (gap.includes(',')) isMain = true;
		if (beginsClause(all, at)) isMain = false;
		else if (!isMain && actsAgain(all, at)) isMain = true;
		words.push({ is, from: match.index, to: match.index + match[0].length, isMain, sentence });
	});
	return words;
}

function beginsClause(all: readonly string[], at: number): boolean {
	const word = all[at]!;
	const next = all[at + 1] ?? '';
	if (word === 'dat' || word === 'die') return subjects.has(next) && !(word === 'die' && next === 'de');
	if (word === 'om') return !numbers.test(next) && all.slice(at).includes('te');
	if (word === 'tot') return !/^(en|aan|met)$/.test(next);
	return subordinators.has(word);
}

/** "… en ga mee", or "als de bel gaat loop ik naar binnen". */
function actsAgain(all: readonly string[], at: number): boolean {
	const [word, next, after] = all.slice(at, at + 3);
	if (word === 'en' && next !== undefined) return after !== undefined && isVerbForm(next);
	return next === 'ik' && isVerbForm(word!);
}

/** Whether the words begin like one of these: short ones must be the whole word, several words must stand together. */
export function speaksOf(words: readonly Word[], beginnings: readonly string[]): boolean {
	const text = words.map(({ is }) => is).join(' ');
	return beginnings.some((begin) =>
		begin.includes(' ')
			? ` ${text} `.includes(` ${begin} `)
			: words.some(({ is }) => is === begin || (begin.length > 3 && is.startsWith(begin)))
	);
}
