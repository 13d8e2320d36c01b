import { expect, test } from 'vitest';
import type { Question } from '../gesprekken.ts';
import { firstFew, formOf, nextStep, type Said } from './preparation.ts';

const nothing: Said = { picked: [], words: '', file: null };

test.each<[string, Said, string | null]>([
	['nothing', nothing, null],
	['only spaces', { ...nothing, words: '  ' }, null],
	['a choice', { ...nothing, picked: ['op-tijd'] }, 'choice'],
	['a choice and words', { ...nothing, picked: ['op-tijd'], words: 'Ik kwam op tijd.' }, 'text'],
	['words and a picture', { ...nothing, words: 'Mijn kast.', file: 'picture' }, 'picture'],
	['a recording', { ...nothing, file: 'voice' }, 'voice']
])('%s', (_name, said, form) => {
	expect(formOf(said)).toBe(form);
});

test.each<[Question[], Question | undefined, string]>([
	[[], undefined, 'goed'],
	[['goed'], undefined, 'moeilijk'],
	[['moeilijk'], undefined, 'goed'],
	[['goed', 'moeilijk', 'willen'], undefined, 'klaar'],
	[[], 'goed', 'moeilijk'],
	[['moeilijk'], 'goed', 'willen'],
	[[], 'willen', 'klaar']
])('with answers to %j, after %s, comes %s', (answered, after, step) => {
	expect(nextStep(answered, after)).toBe(step);
});

test('the first few hold some of each kind, in the order of the list', () => {
	const items = ['a1', 'a2', 'a3', 'b1', 'c1', 'c2'].map((key) => ({ key, kind: key[0]! }));
	expect(firstFew(items, 4).map(({ key }) => key)).toEqual(['a1', 'a2', 'b1', 'c1']);
	expect(firstFew(items, 3, ['a3']).map(({ key }) => key)).toEqual(['a1', 'a3', 'b1']);
	expect(firstFew(items, 1, ['a3', 'c1']).map(({ key }) => key)).toEqual(['a3', 'c1']);
	expect(firstFew(items, 99)).toEqual(items);
	expect(firstFew([], 3)).toEqual([]);
});
