import { describe, expect, test } from 'vitest';
import { filled } from './report-pdf.fixture.ts';
import { reportJob, reportPdf, reportsJob, reportsPdf } from './report-pdf.ts';
import type { ReportWords } from './report-says.ts';

const of = (givenName: string): ReportWords => ({
	...filled.view,
	pupil: { id: givenName, givenName, name: `${givenName} Otten` }
});
const round = (...views: ReportWords[]) => ({ ...filled, round: 'IOP-gesprek 1', views });
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g);

test('a report is one accessible page', async () => {
	const pdf = await reportPdf(filled);
	expect(pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(pagesOf(pdf)).toHaveLength(1);
});

test('its head says which talk it was, when, and who was there', () => {
	const leadOf = (presence: ReportWords['presence']) =>
		(reportJob({ ...filled, view: { ...filled.view, presence } }).data as unknown as { reports: { lead: string }[] })
			.reports[0]?.lead;
	const pupil = { name: 'Jayden Wolters', role: 'leerling', isPresent: true } as const;
	const parent = { name: '', role: 'ouder', isPresent: true } as const;
	expect(leadOf([pupil])).toBe('IOP-gesprek 2 · 16 november 2026 · Erbij: Jayden Wolters en Mirjam Hoekstra');
	expect(leadOf([pupil, parent])).toContain('Erbij: Jayden Wolters, Mirjam Hoekstra en een ouder');
	expect(leadOf([pupil, { ...parent, isPresent: false }])).not.toContain('ouder');
});

test('all reports of a round are one accessible document, a page for each', async () => {
	const pdf = await reportsPdf(round(of('Jayden'), of('Noor'), of('Finn')));
	expect(pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(pagesOf(pdf)).toHaveLength(3);
});

describe('in the document of a round', () => {
	const says = JSON.stringify(reportsJob(round(of('Noor'), of('Finn'))).data);
	test.each([
		[
			'each report is as it is alone',
			JSON.stringify((reportJob({ ...filled, view: of('Noor') }).data as unknown as { reports: object[] }).reports[0])
		],
		['stands for whom each page is', 'Noor, de ouders en de leraren kunnen dit lezen.'],
		['also the next one', 'Finn, de ouders en de leraren kunnen dit lezen.'],
		['which round it is', 'IOP-gesprek 1']
	])('%s', (_, words) => expect(says).toContain(words));

	test('pages have no number in the whole', () => {
		expect(reportsJob(round(of('Noor'))).data.letterhead.pageOf).toBe('');
		expect(reportJob(filled).data.letterhead.pageOf).not.toBe('');
	});
});
