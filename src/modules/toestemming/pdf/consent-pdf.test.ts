import { describe, expect, test } from 'vitest';
import { consentJob, consentPdf, type ConsentPaper, type PaperReader } from './consent-pdf.ts';

const mother: PaperReader = { name: 'Bram Voorbeeld', locale: 'nl', isPupil: false };
const paper = (otherwise: Partial<ConsentPaper> = {}): ConsentPaper => ({
	school: { name: 'De Proef', place: 'Hoofdgebouw', colour: '#005b7e' },
	readers: [mother],
	pupilGivenName: 'Noa',
	purpose: 'overleg',
	subjectName: 'Zorg- en Adviesteam',
	partners: ['Samen Doen', 'Vitree', 'GGD'],
	what: 'Hoe het gaat in de klas.',
	why: 'Om hulp te vinden.',
	fromOn: '2026-11-16',
	untilOn: '2027-07-31',
	askedBy: 'Mirjam Hoekstra',
	on: '2026-11-16',
	locale: 'nl',
	madeAt: new Date('2026-11-16T09:00:00Z'),
	...otherwise
});
const says = (otherwise: Partial<ConsentPaper> = {}) => JSON.stringify(consentJob(paper(otherwise)).data);

test('one accessible document, a page for each who signs', async () => {
	const readers: PaperReader[] = [mother, { ...mother, locale: 'en' }];
	const pdf = (await consentPdf(paper({ readers }))).toString('latin1');
	expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
});

describe('it says', () => {
	test.each<[string, Partial<ConsentPaper>, string]>([
		['what is asked', {}, 'Mag de school Noa bespreken met 3 partners?'],
		['with each of whom', {}, 'Samen Doen, Vitree en GGD'],
		['with whom when nobody is named', { partners: [] }, 'iedereen die in Zorg- en Adviesteam zit'],
		['until when', {}, '16 november 2026 tot en met 31 juli 2027'],
		['that one may always withdraw it', {}, 'altijd weer intrekken'],
		['it to the pupil in few words', { readers: [{ ...mother, isPupil: true }] }, 'Je kiest zelf.'],
		[
			'it in the reader’s language',
			{ readers: [{ ...mother, locale: 'en' }] },
			'May the school discuss Noa with 3 partners?'
		]
	])('%s', (_, otherwise, words) => {
		expect(says(otherwise)).toContain(words);
	});

	test('nothing about partners where the school does it itself', () => {
		expect(says({ purpose: 'observatie', partners: [], subjectName: null })).not.toContain('Met wie');
	});
});
