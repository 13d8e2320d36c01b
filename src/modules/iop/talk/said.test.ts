import { describe, expect, test } from 'vitest';
import { asOneText, saidAtTalk, saidByHand, saidOnReport, writtenOutAt } from './said.ts';

const names: Record<string, string> = { 'op-tijd': 'Op tijd' };
const said = (answers: Parameters<typeof saidAtTalk>[1], writtenOut = {}) =>
	saidAtTalk('jayden', answers, writtenOut, (key) => names[key] ?? key);
const answer = { question: 'goed', byId: 'jayden', words: '', picked: [] } as const;

describe('what the pupil said', () => {
	test.each([
		['written beforehand', [{ ...answer, words: 'Ik vroeg hulp.' }], {}, { goed: 'Ik vroeg hulp.' }],
		['spoken, and written out at the talk', [answer], { goed: 'Ik vroeg hulp.' }, { goed: 'Ik vroeg hulp.' }],
		['picked from the list', [{ ...answer, picked: ['op-tijd'] }], {}, { goed: 'Op tijd' }],
		['both', [{ ...answer, words: 'Wekker.', picked: ['op-tijd'] }], {}, { goed: 'Wekker. · Op tijd' }],
		['only at the talk', [], { moeilijk: 'Slapen.' }, { moeilijk: 'Slapen.' }],
		['by a parent: not the pupil’s', [{ ...answer, byId: 'moeder', words: 'Hij slaapt laat.' }], {}, {}],
		['nothing', [], {}, {}]
	])('%s', (_, answers, writtenOut, expected) => expect(said(answers, writtenOut)).toEqual(expected));

	test('the own words go before what somebody else wrote out', () => {
		expect(said([{ ...answer, words: 'Van mij.' }], { goed: 'Van een ander.' })).toEqual({ goed: 'Van mij.' });
	});
});

describe('words that another hand wrote out', () => {
	test.each([
		['where the pupil wrote none', [answer], { goed: 'Van een ander.' }, ['goed']],
		[
			'where the pupil picked from the list',
			[{ ...answer, picked: ['op-tijd'] }],
			{ goed: 'Van een ander.' },
			['goed']
		],
		['not where the pupil wrote', [{ ...answer, words: 'Van mij.' }], { goed: 'Van een ander.' }, []],
		['not where a parent wrote', [{ ...answer, byId: 'moeder', words: 'x' }], { goed: 'Van een ander.' }, ['goed']],
		['nothing', [], {}, []]
	])('%s', (_, answers, writtenOut, expected) => expect(writtenOutAt('jayden', answers, writtenOut)).toEqual(expected));

	const talked = {
		said: { goed: 'Van mij.', moeilijk: 'Van een ander.' },
		writtenOut: { questions: ['moeilijk' as const], byId: 'mentor', byName: 'Mirjam' },
		isRight: false
	};

	test('wait for the pupil beside those of the pupil, and stand with them once they are right', () => {
		expect(saidByHand(talked)).toEqual({ own: { goed: 'Van mij.' }, told: { said: talked.said, isRight: false } });
		expect(saidByHand({ ...talked, isRight: true })).toEqual({ own: {}, told: { said: talked.said, isRight: true } });
		expect(saidByHand({ ...talked, writtenOut: null })).toEqual({ own: talked.said, told: null });
	});

	test.each([
		['nobody asked yet', false, undefined, null],
		['the pupil said so at the table', true, undefined, true],
		['the pupil said so with the report', false, 'ja' as const, true],
		['the pupil says that something is not right', false, 'nee' as const, false]
	])('on the report: %s', (_, isRight, signed, expected) => {
		expect(saidOnReport({ ...talked, isRight }, signed)).toEqual([
			{ question: 'goed', words: 'Van mij.', writtenOut: null },
			{ question: 'moeilijk', words: 'Van een ander.', writtenOut: { byName: 'Mirjam', isRight: expected } }
		]);
	});

	test('a talk of before this was asked shows its words', () => {
		expect(saidOnReport({ said: { goed: 'Van mij.' } }, undefined)).toHaveLength(1);
		expect(saidOnReport({}, 'ja')).toEqual([]);
	});
});

test('as one text, in the order of the questions', () => {
	const text = asOneText({ willen: 'Koken.', goed: 'Hulp vragen.' }, (question) => `${question}:`);
	expect(text).toBe('goed: Hulp vragen.\nwillen: Koken.');
});
