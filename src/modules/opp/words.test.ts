import { expect, test } from 'vitest';
import { isHeard, isReadable, MOMENT_OF, openSteps, type PupilWords } from './words.ts';

const at = { versionId: 'v1', on: '2026-09-24' };
const voice = { ...at, form: 'voice', fileId: 'f1', words: 'Ik wil kok worden.', writtenOutBy: 'mentor' } as const;

test.each<[string, PupilWords, boolean]>([
	['text', { ...at, form: 'text', words: 'Ik wil kok worden.' }, true],
	['empty text', { ...at, form: 'text', words: ' ' }, false],
	['a picture with words', { ...at, form: 'picture', fileId: 'f1', words: 'Dit ben ik in de keuken.' }, true],
	['a picture without words', { ...at, form: 'picture', fileId: 'f1', words: '' }, false],
	['a recording, written out and confirmed', { ...voice, confirmedOn: '2026-09-25' }, true],
	['a recording that the pupil has not confirmed', { ...voice, confirmedOn: null }, false],
	['a recording that nobody wrote out', { ...voice, words: '', confirmedOn: '2026-09-25' }, false],
	['not given, with a reason', { ...at, form: 'not given', reason: 'Noa wilde niets zeggen.' }, true],
	['not given, without a reason', { ...at, form: 'not given', reason: '' }, false]
])('O5: %s', (_, words, is) => {
	expect(isReadable(words)).toBe(is);
	expect(isHeard('v1', [words])).toBe(is);
	expect(isHeard('v2', [words])).toBe(false);
});

test('a recording says what is still to be done with it', () => {
	expect(openSteps({ ...voice, words: '', confirmedOn: null })).toEqual(['opp_words_write_out']);
	expect(openSteps({ ...voice, confirmedOn: null })).toEqual(['opp_words_confirm']);
	expect(openSteps({ ...voice, confirmedOn: '2026-09-25' })).toEqual([]);
});

test('each kind of version has its moment', () => {
	expect(MOMENT_OF).toEqual({ first: 'drafting', adjustment: 'adjusting', evaluation: 'evaluating' });
});
