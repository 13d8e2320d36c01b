import { expect, test } from 'vitest';
import type { Question, TalkState } from './gesprekken.ts';
import { firstFew, formOf, mayPrepare, nextStep, type Said } from './preparation.ts';

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

const pupil = { kind: 'leerling', personId: 'jayden' } as const;
const parent = { kind: 'ouder', personId: 'sandra' } as const;
const mentor = { kind: 'medewerker', personId: 'mirjam' } as const;

test.each<[string, Parameters<typeof mayPrepare>[0], TalkState, boolean, boolean]>([
	['the pupil prepares a talk', pupil, 'open', false, true],
	['the pupil prepares a talk with parents too', pupil, 'open', true, true],
	['not one that was held', pupil, 'held', false, false],
	['not one that was cancelled', pupil, 'cancelled', true, false],
	['another pupil does not', { ...pupil, personId: 'noor' }, 'open', false, false],
	['a parent prepares a talk with parents', parent, 'open', true, true],
	['not the talk of pupil and mentor', parent, 'open', false, false],
	['staff do not', mentor, 'open', true, false]
])('%s', (_name, actor, state, isWithParents, may) => {
	expect(mayPrepare(actor, { pupilId: 'jayden', state, isWithParents })).toBe(may);
});

test('the first few hold some of each kind, in the order of the list', () => {
	const items = ['a1', 'a2', 'a3', 'b1', 'c1', 'c2'].map((key) => ({ key, kind: key[0]! }));
	expect(firstFew(items, 4).map(({ key }) => key)).toEqual(['a1', 'a2', 'b1', 'c1']);
	expect(firstFew(items, 99)).toEqual(items);
	expect(firstFew([], 3)).toEqual([]);
});
