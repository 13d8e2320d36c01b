import { describe, expect, test } from 'vitest';
import { lettersJob, lettersPdf, type PaperLetter, type PaperLetters } from './letters-pdf.ts';

const letter: PaperLetter = {
	locale: 'nl',
	date: '16 november 2026',
	reader: 'Bram Voorbeeld',
	street: 'Dorpsstraat 1',
	town: '7770 AA  Hardenberg',
	pupilGivenName: 'Noa',
	mentor: 'Mirjam Hoekstra',
	when: null,
	place: '',
	until: 'vrijdag 4 december',
	times: ['donderdag 19 november om 15.00 uur', 'donderdag 19 november om 15.25 uur']
};
const round = (...letters: PaperLetter[]): PaperLetters => ({
	school: { name: 'De Proef', place: 'Hoofdgebouw', colour: '#005b7e' },
	letters,
	locale: 'nl',
	madeAt: new Date('2026-11-16T09:00:00Z')
});
const planned = { ...letter, when: 'vrijdag 20 november om 14.00 uur', place: 'lokaal 12' };
/** Everything that the letters say, without their layout. */
const says = (...letters: PaperLetter[]) => JSON.stringify(lettersJob(round(...letters)).data);

test('a whole round is one accessible document, a page for each', async () => {
	const pdf = (
		await lettersPdf(round(letter, planned, { ...letter, locale: 'en', street: null, town: null }))
	).toString('latin1');
	expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(3);
});

describe('a letter says', () => {
	test.each([
		['about whom, and with whom', letter, 'een gesprek over Noa, met mentor Mirjam Hoekstra'],
		['by when', letter, 'uiterlijk vrijdag 4 december'],
		['the free times', letter, 'donderdag 19 november om 15.25 uur'],
		['that an interpreter can be asked for', letter, 'Ik wil graag een tolk'],
		['when and where, once it is planned', planned, 'Het gesprek is vrijdag 20 november om 14.00 uur, lokaal 12.'],
		['of which day it is', letter, '16 november 2026'],
		['it in the reader’s language', { ...letter, locale: 'en' as const }, 'You are invited to a talk about Noa'],
		['in that language also how to answer', { ...letter, locale: 'en' as const }, 'Give this letter back']
	])('%s', (_, one, words) => {
		expect(says(one)).toContain(words);
	});

	test('no times to choose from when it has one', () => {
		expect(says(planned)).not.toContain('15.25 uur');
	});
});
