import { expect, test } from 'vitest';
import { readersOf } from './readers.ts';

const smit = { personId: 'smit', name: 'Hanneke Smit', role: 'mentor', source: 'groep', why: 'groep 2B' };

test('who is involved in several ways stands there once, with all of them', () => {
	const teaches = { ...smit, role: 'vakdocent', source: 'rooster' };
	expect(readersOf([smit, teaches, teaches])).toEqual(['Hanneke Smit, mentor, vakdocent']);
});

test('two people of one name stay two; a parent is called what they are to the pupil', () => {
	const mother = { personId: 'otten', name: 'Hanneke Smit', role: 'ouder', source: 'gezag', why: 'moeder' };
	expect(readersOf([smit, mother])).toEqual(['Hanneke Smit, mentor', 'Hanneke Smit, moeder']);
});
