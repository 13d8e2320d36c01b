import { describe, expect, test } from 'vitest';
import { asOneText, saidAtTalk } from './said.ts';

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

test('as one text, in the order of the questions', () => {
	const text = asOneText({ willen: 'Koken.', goed: 'Hulp vragen.' }, (question) => `${question}:`);
	expect(text).toBe('goed: Hulp vragen.\nwillen: Koken.');
});
