// Pupils read at or below level 1F, so their screens are A2. Their texts have keys with `_pupil_`; a screen for pupils alone
// says so by naming this file, and then each text on it counts, whatever its key.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const mostWords = 8;
const mostLetters = 11;
const mostSyllables = 4;
/** Words that each pupil knows, however long they look. */
const known = /^(groepsmentor|boodschappen|spreekkamer|telefoongesprek|herstelgesprek)$/i;
/** Abbreviations that a pupil would have to know. */
const abbreviations =
	/\b(OPP|IOP|MOP|TLV|SWV|PrO|BES|VES|ABA|MDO|ZAT|SOT|NT2|LOB|KSE|ROC)\b|\b(o\.a|d\.m\.v|m\.b\.t|i\.v\.m|t\/m|a\.u\.b|n\.v\.t|bijv|enz|evt|resp|incl|excl)\b/i;
/** Words of the school's own trade, words for paper, and words that tie long sentences together. */
const hardWords = new RegExp(
	`\\b(${[
		'ontwikkelingsperspectief|handelingsdeel|competenties?|vaardighe(id|den)|leerdoel(en)?|evaluatie|evalue(er|ren|ert)',
		'reflect(ie|eren|eer)|motivatie|perspectief|betrokken(en|heid)|voorbereiding|bijlage|document(en)?|dossiervorming',
		'conform|middels|derhalve|desbetreffende|betreffende|teneinde|inzake|omtrent|aangaande|tevens|hierbij|hiermee',
		'hoewel|indien|tenzij|mits|alsmede|evenals|waarbij|waardoor|waarmee|aangezien|echter|desondanks',
		'realiser(en|t)|optimaliseren|functioneren|formuleren|formuleer|communiceren|participeren|selecteer|selecteren',
		'indienen|verzenden|bevestigen|bevestig|annuleren|annuleer|wijzigen|wijzig|toevoegen|verwijderen|uitvoeren'
	].join('|')})\\b`,
	'i'
);

type Problem = 'long' | 'abbreviation' | 'hard' | 'long word';

/** What makes a text hard to read; a `{name}` counts as one word. */
function problemsOf(text: string): Problem[] {
	const sentences = text.split(/[.!?:;]+/).map((sentence) => sentence.trim().split(/\s+/).filter(Boolean));
	const words = text.replace(/\{\w+\}/g, '').match(/\p{L}+/gu) ?? [];
	return [
		...(sentences.some((each) => each.length > mostWords) ? (['long'] as const) : []),
		...(abbreviations.test(text) ? (['abbreviation'] as const) : []),
		...(hardWords.test(text) ? (['hard'] as const) : []),
		...(words.some(isLong) ? (['long word'] as const) : [])
	];
}

const isLong = (word: string): boolean =>
	!known.test(word) && (word.length > mostLetters || syllables(word) > mostSyllables);

/** As one hears them: a row of vowels is one. */
const syllables = (word: string): number => word.toLowerCase().match(/[aeiouyäëïöüéèêáó]+/g)?.length ?? 0;

test.each<[string, Problem[]]>([
	['Je hoeft nu niets te doen.', []],
	['Op {date} word je 18. Dan beslis jij wie dit ziet.', []],
	['Dit is een zin met veel te veel woorden.', ['long']],
	['Bekijk je OPP.', ['abbreviation']],
	['Neem spullen mee, bijv. je map.', ['abbreviation']],
	['Evalueer je leerdoel.', ['hard']],
	['Je kunt dit wijzigen.', ['hard']],
	['Bekijk je lesmaterialen.', ['long word']],
	['Je verantwoordelijkheid telt.', ['long word']]
])('“%s”: %j', (text, problems) => {
	expect(problemsOf(text)).toEqual(problems);
});

const all = Object.fromEntries(
	globSync('src/**/texts/nl.json').flatMap((path) =>
		Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>)
	)
);
const screens = globSync('src/**/*.svelte').filter((path) => readFileSync(path, 'utf8').includes('reading.test.ts'));
const onScreens = new Set(
	screens.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\bm\.(\w+)/g)].map(([, key]) => key!))
);
/** What stands in the same words for pupils and for who works at school, in the log. */
const shared = new RegExp(
	`^logboek_(${[
		'kind_\\w+|text_pupil|audience|for_(shared|own)|reads|reads_own|people_\\w+|date|note_keep|reason|written_by',
		'said_written|form_(text|long|reason|date|future|audience)|refusal_(names|not_yours)|names_seen|other_screen',
		'incident|incident_(closed|open|closed_by)|place|hour|damage|police|restorative'
	].join('|')})$`
);
const texts = Object.entries(all).filter(
	([key]) => /^[a-z]+_pupil_/.test(key) || onScreens.has(key) || shared.test(key)
);

describe('what pupils read', () => {
	test('there is something to read, on screens and by name', () => {
		expect(screens.length).toBeGreaterThan(8);
		expect(texts.length).toBeGreaterThan(120);
	});

	test.each(texts)('%s', (_key, text) => {
		expect(
			problemsOf(text),
			`at most ${mostWords} short words a sentence, no abbreviations, no words of paper: “${text}”`
		).toEqual([]);
	});
});

/** The texts of a page that stand there together; what a press opens, or what takes another's place, is left out. */
const pages: Record<string, { keys: RegExp; without?: RegExp }> = {
	'the first page, before the tap': {
		keys: /^iop_pupil_home_|^iop_pupil_more$|^plan_pupil_lines/,
		without: /_(nothing|kept|undo|more|word|photo|my_photo|keep|talk_ready|done)$/
	},
	'the first page, after the tap': { keys: /^iop_pupil_home_|^iop_pupil_more$/, without: /_(nothing|talk_ready)$/ },
	'the first page, without a goal': {
		keys: /^iop_pupil_home_(hello|nothing|next|talk|unread)$|^iop_pupil_more|^kwaliteit_pupil_/
	},
	'a question before the talk': {
		keys: /^gesprekken_pupil_prepare_/,
		without: /_(ask_moeilijk|ask_willen|closed|share|shared|take_back|title|change|nothing|my_picture|my_recording)$/
	},
	'the end of the questions': {
		keys: /^gesprekken_pupil_prepare_(ask|title|own|steps|done|nothing|change|share|back)/,
		without: /_shared$/
	},
	'the poster': { keys: /^iop_pupil_poster_/ },
	'my plan': { keys: /^iop_pupil_plan_|^iop_pupil_back$/, without: /_(of|see)$/ },
	'the own words in the plan': { keys: /^opp_pupil_words_/, without: /_(closed|right|right_tick|waits)$/ },
	'the plan': { keys: /^opp_pupil_plan_/, without: /_(draft|said_none|none|unknown|new|read|now)$/ },
	'agreeing with the plan': { keys: /^opp_pupil_sign_/, without: /_(ask|ask_text|reason)$/ }
};

test.each(Object.entries(pages))('%s has at most sixty words', (_page, { keys, without }) => {
	const shown = Object.entries(all).filter(([key]) => keys.test(key) && !without?.test(key));
	expect(shown.length).toBeGreaterThan(3);
	const words = shown.flatMap(([, text]) => text.split(/\s+/));
	expect(words.length, words.join(' ')).toBeLessThanOrEqual(60);
});
