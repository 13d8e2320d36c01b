// Pupils read at or below level 1F. Texts on their screens have keys that begin with `<module>_pupil_`.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const mostWords = 10;
/** Abbreviations that a pupil would have to know. */
const abbreviations =
	/\b(OPP|IOP|MOP|TLV|SWV|PrO|BES|VES|ABA|MDO|ZAT|SOT|NT2|LOB|KSE|ROC)\b|\b(o\.a|d\.m\.v|m\.b\.t|i\.v\.m|t\/m|a\.u\.b|n\.v\.t|bijv|enz|evt|resp|incl|excl)\b/i;
/** Words of the school's own trade, and words for paper. */
const hardWords =
	/\b(ontwikkelingsperspectief|handelingsdeel|competentie|evaluatie|evalueren|evalueer|betrokkenheid|conform|middels|derhalve|desbetreffende|teneinde)\b/i;

type Problem = 'long' | 'abbreviation' | 'hard';

/** What makes a text hard to read; a `{name}` counts as one word. */
function problemsOf(text: string): Problem[] {
	const sentences = text.split(/[.!?:;]+/).map((sentence) => sentence.trim().split(/\s+/).filter(Boolean));
	return [
		...(sentences.some((words) => words.length > mostWords) ? (['long'] as const) : []),
		...(abbreviations.test(text) ? (['abbreviation'] as const) : []),
		...(hardWords.test(text) ? (['hard'] as const) : [])
	];
}

const texts = globSync('src/**/texts/nl.json').flatMap((path) =>
	Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>).filter(([key]) =>
		/^[a-z]+_pupil_/.test(key)
	)
);

test.each<[string, Problem[]]>([
	['Je hoeft nu niets te doen.', []],
	['Op {date} word je 18. Dan beslis jij wie dit ziet.', []],
	['Dit is een zin met veel meer dan tien woorden, en dat leest niet fijn.', ['long']],
	['Bekijk je OPP.', ['abbreviation']],
	['Neem spullen mee, bijv. je map.', ['abbreviation']],
	['Evalueer je leerdoel.', ['hard']]
])('“%s”: %j', (text, problems) => {
	expect(problemsOf(text)).toEqual(problems);
});

describe('what pupils read', () => {
	test('there is something to read', () => {
		expect(texts.length).toBeGreaterThan(15);
	});

	test.each(texts)('%s', (_key, text) => {
		expect(
			problemsOf(text),
			`at most ${mostWords} words a sentence, no abbreviations, no words of paper: “${text}”`
		).toEqual([]);
	});

	test('their first page has at most sixty words, everything on it together', () => {
		const words = texts.filter(([key]) => key.startsWith('kwaliteit_pupil_')).flatMap(([, text]) => text.split(/\s+/));
		expect(words.length).toBeLessThanOrEqual(60);
	});
});
