/**
 * The goal helper: reads a goal as somebody writes it and says what people will not be able to see or score. It warns and
 * offers, and never blocks. Pure, and small enough for the browser. Source: docs/rules.md I7.
 */
import type { TextKey } from '#platform/web/errors.ts';
import type { GoalWords } from './goal.ts';
import { findDouble } from './goal-helper/double.ts';
import { formsOf } from './goal-helper/forms.ts';
import { momentWords, placeWords } from './goal-helper/moments.ts';
import { inOwnVoice, isInOwnVoice } from './goal-helper/own-voice.ts';
import { insteadOf } from './goal-helper/topics.ts';
import { findUnseen, offersInstead } from './goal-helper/unseen.ts';
import { seenWhen, vagueWords } from './goal-helper/vague.ts';
import { speaksOf, wordsOf, type Word } from './goal-helper/words.ts';

/** In the order in which they matter to somebody who writes. */
export const hintKinds = ['unseen', 'negative', 'double', 'person', 'vague', 'long', 'place', 'moment'] as const;
export type HintKind = (typeof hintKinds)[number];

/** What each says on screen: `verb` or `word` is what it is about, `most` the number of words. */
export const hintKeys: Record<HintKind, TextKey> = {
	unseen: 'plan_hint_unseen',
	negative: 'plan_hint_negative',
	double: 'plan_hint_double',
	person: 'plan_hint_person',
	vague: 'plan_hint_vague',
	long: 'plan_hint_long',
	place: 'plan_hint_place',
	moment: 'plan_hint_moment'
};

/** One remark. `range`: the words that it is about, in the text of `field` (UTF-16, `to` exclusive); null: the whole field. */
export type Hint = {
	kind: HintKind;
	field: keyof GoalWords;
	range: { from: number; to: number } | null;
	key: TextKey;
	params: Record<string, string | number>;
	/** Each replaces what stands in `field`. */
	offers: string[];
};

/** A goal as far as it is written; days and lessons that were ticked say when and where too. */
export type HelpedGoal = GoalWords & { weekdays?: readonly number[]; subjects?: readonly string[] };

/** `name`: the pupil's given name. `isFromList`: the words stand on the school's own list, so they are its choice. */
export type HelpContext = { name?: string; isFromList?: boolean };

/** The longest sentence that a pupil reads at a glance (A2). */
export const mostWords = 12;
export const mostOffers = 3;

/** What there is to say about a goal; nothing while it is empty. */
export function helpWith(goal: HelpedGoal, { name, isFromList = false }: HelpContext = {}): Hint[] {
	if (goal.behaviour.trim() === '') return [];
	return [...(isFromList ? [] : aboutBehaviour(goal.behaviour, name)), ...aboutWhereAndWhen(goal)];
}

function aboutBehaviour(text: string, name?: string): Hint[] {
	const words = wordsOf(text);
	const unseen = findUnseen(words);
	const isSaid = (at: number) => unseen.some(({ from, to }) => at >= from && at < to);
	const hints: Hint[] = unseen.map((found) =>
		hint('unseen', rangeOf(words, found.from, found.to), {
			params: { verb: found.called },
			offers: offersInstead(text, words, found)
		})
	);
	const no = words.findIndex(({ isMain }, at) => isMain && isNegative(words, at));
	if (no >= 0) {
		hints.push(
			hint('negative', rangeOf(words, no), {
				params: { word: words[no]!.is },
				offers: insteadFor(words)
			})
		);
	}
	const double = findDouble(text, words);
	if (double) hints.push(hint('double', rangeOf(words, double.at), { offers: double.halves }));
	if (!isInOwnVoice(words)) {
		const turned = inOwnVoice(text, words, name);
		hints.push(hint('person', rangeOf(words, 0), { offers: turned ? [turned] : [] }));
	}
	const vague = words.findIndex(({ is, isMain }, at) => isMain && is in vagueWords && !isSaid(at));
	if (vague >= 0) {
		hints.push(
			hint('vague', rangeOf(words, vague), {
				params: { word: words[vague]!.is },
				offers: clearerThan(text, words, vague)
			})
		);
	}
	const long = longSentence(words);
	if (long) hints.push(hint('long', long, { params: { most: mostWords } }));
	return hints.map((each) => ({ ...each, offers: sound(each.offers, text, name) }));
}

/** Ticked days and lessons, and words like "als ik vastloop" or "in de keuken", say it as well as the fields do. */
function aboutWhereAndWhen({ behaviour, place, moment, weekdays = [], subjects = [] }: HelpedGoal): Hint[] {
	const text = [behaviour, place, moment].join('. ').toLocaleLowerCase('nl');
	const saysWhere = place.trim() !== '' || subjects.length > 0 || placeWords.some((words) => words.test(text));
	const saysWhen = moment.trim() !== '' || weekdays.length > 0 || momentWords.some((words) => words.test(text));
	return [
		...(saysWhere ? [] : [hint('place', null, { offers: ['In de les', 'Op stage', 'Thuis'] })]),
		...(saysWhen ? [] : [hint('moment', null, { offers: ['Elke dag', 'Als de les begint'] })])
	];
}

const hint = (
	kind: HintKind,
	range: Hint['range'],
	{ params = {}, offers = [] }: Partial<Pick<Hint, 'params' | 'offers'>>
): Hint => ({
	kind,
	field: kind === 'place' || kind === 'moment' ? kind : 'behaviour',
	range,
	key: hintKeys[kind],
	params,
	offers
});

const rangeOf = (words: readonly Word[], from: number, to = from + 1) => ({
	from: words[from]!.from,
	to: words[to - 1]!.to
});

/** "Ik scheld niet", "ik maak geen ruzie", "ik stop met schelden"; not "ik zeg nee" and not "ik stop met mijn werk". */
function isNegative(words: readonly Word[], at: number): boolean {
	const { is } = words[at]!;
	if (/^(niet|geen|nooit|niets|niks|niemand)$/.test(is)) return true;
	return /^stop(pen|t)?$/.test(is) && words[at + 1]?.is === 'met' && words[at + 2]?.is.endsWith('en') === true;
}

const insteadFor = (words: readonly Word[]): string[] =>
	insteadOf.find(({ words: beginnings }) => speaksOf(words, beginnings))?.offers ?? [];

/** The same sentence with a clearer word, and else what one sees when this verb goes well. */
function clearerThan(text: string, words: readonly Word[], at: number): string[] {
	const { is, from, to } = words[at]!;
	const replaced = vagueWords[is]!.map((clear) => text.slice(0, from) + clear + text.slice(to));
	const verb = Object.keys(seenWhen).find((infinitive) => {
		const { whole, loose, particle } = formsOf(infinitive);
		return words.some((word) => whole.includes(word.is) || (loose.includes(word.is) && speaksOf(words, [particle])));
	});
	return replaced.length > 0 ? replaced : verb ? seenWhen[verb]! : [];
}

function longSentence(words: readonly Word[]): Hint['range'] {
	const sentences = Map.groupBy(words, ({ sentence }) => sentence).values();
	const long = sentences.find(({ length }) => length > mostWords);
	return long ? { from: long[0]!.from, to: long.at(-1)!.to } : null;
}

/** Only offers that are better than what stands there: nothing that would get the same remark again. */
function sound(offers: readonly string[], text: string, name?: string): string[] {
	const isBetter = (offer: string): boolean => {
		if (offer === text.trim()) return false;
		const words = wordsOf(offer);
		return (
			words.length > 2 &&
			isInOwnVoice(words) &&
			findUnseen(words).length === 0 &&
			!words.some(({ isMain, is }, at) => isMain && (isNegative(words, at) || is in vagueWords)) &&
			longSentence(words) === null &&
			(!name || !speaksOf(words, [name.toLocaleLowerCase('nl')]))
		);
	};
	return [...new Set(offers)].filter(isBetter).slice(0, mostOffers);
}
