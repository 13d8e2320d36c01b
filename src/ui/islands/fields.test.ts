import { expect, test } from 'vitest';
import { clock, draftFields, fillIn } from './fields.ts';

test('a draft holds what was typed, in order, with repeated names', () => {
	const entries: [string, unknown][] = [
		['doel', 'koken'],
		['doel', 'reizen'],
		['let-op', '']
	];
	expect(draftFields(entries, new Set())).toEqual(entries);
});

test('a draft never holds a file or a password', () => {
	const entries: [string, unknown][] = [
		['foto', new Blob(['x'])],
		['wachtwoord', 'geheim'],
		['tekst', 'mag']
	];
	expect(draftFields(entries, new Set(['wachtwoord']))).toEqual([['tekst', 'mag']]);
});

test.each([
	['Bewaard om {hour}.{minute} uur', { hour: '13', minute: '04' }, 'Bewaard om 13.04 uur'],
	['Niets in te vullen', { hour: '13' }, 'Niets in te vullen'],
	['Een onbekende {plek} blijft staan', {}, 'Een onbekende {plek} blijft staan']
])('%s', (text, values, filled) => {
	expect(fillIn(text, values)).toBe(filled);
});

test('the clock has two figures for each', () => {
	expect(clock(new Date(2026, 10, 21, 9, 5))).toEqual({ hour: '09', minute: '05' });
});
