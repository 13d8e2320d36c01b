/** Two behaviours in one goal: only one of them can be scored. Pure. */
import { infinitives, seenForms, unseenForms } from './forms.ts';
import { alsoThings, oneAct } from './verbs.ts';
import { isVerbForm, type Word } from './words.ts';

/** The word between the two, and each of them as a goal of its own. */
export type Double = { at: number; halves: string[] };

const between = new Set(['ik', 'dan', 'daarna', 'ook', 'vervolgens', 'altijd', 'zelf']);

export function findDouble(text: string, words: readonly Word[]): Double | null {
	const sentence = words.findIndex(({ sentence, isMain }) => sentence > 0 && isMain);
	for (let at = 1; at < words.length - 1; at++) {
		if (!['en', 'én', 'plus'].includes(words[at]!.is) || !words[at]!.isMain) continue;
		const halves = halvesAt(text, words, at);
		if (halves) return { at, halves };
	}
	if (sentence < 0) return null;
	const cut = words[sentence]!.from;
	return { at: sentence, halves: [text.slice(0, cut), text.slice(cut)].map(tidy) };
}

function halvesAt(text: string, words: readonly Word[], at: number): string[] | null {
	const left = text.slice(0, words[at]!.from);
	let verb = at + 1;
	while (between.has(words[verb]?.is ?? '')) verb += 1;
	if (words[verb] && isAct(words, verb, at)) {
		const turned = words[verb + 1]?.is === 'ik' ? words[verb + 1]! : null;
		const rest = turned ? `${words[verb]!.is}${text.slice(turned.to)}` : text.slice(words[verb]!.from);
		return [tidy(left), tidy(`Ik ${rest}`)];
	}
	return infinitivesAt(text, words, at);
}

function isAct(words: readonly Word[], verb: number, at: number): boolean {
	const { is, isMain } = words[verb]!;
	if (!isMain || !isVerbForm(is) || infinitives.has(is)) return false;
	if (oneAct.has(`${words[at - 1]!.is} ${is}`)) return false;
	const isAlone = verb === words.length - 1;
	return !(isAlone && alsoThings.has(is) && !isVerbForm(words[at - 1]!.is));
}

/** "Ik kan lezen en schrijven", "op tijd komen en mijn spullen meenemen". */
function infinitivesAt(text: string, words: readonly Word[], at: number): string[] | null {
	const last = words.findLastIndex(({ isMain }, i) => i > at && isMain);
	if (last < 0 || !isInfinitive(words[at - 1]!) || !isInfinitive(words[last]!)) return null;
	const [first, helper] = words;
	const lead = first!.is === 'ik' && helper ? text.slice(0, helper.to) : '';
	return [tidy(text.slice(0, words[at]!.from)), tidy(`${lead} ${text.slice(words[at + 1]!.from)}`)];
}

const isInfinitive = ({ is }: Word): boolean =>
	(infinitives.has(is) && !seenForms.has(is) && is !== 'zijn') ||
	unseenForms.get(is)?.some(({ isInfinitive }) => isInfinitive) === true;

const tidy = (half: string): string => {
	const bare = half.trim().replace(/[\s.,;]+$/, '');
	return bare.charAt(0).toLocaleUpperCase('nl') + bare.slice(1);
};
