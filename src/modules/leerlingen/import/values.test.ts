import { describe, expect, test } from 'vitest';
import {
	ageOn,
	fold,
	isBsn,
	looksLikeEmail,
	maskBsn,
	readDate,
	readGender,
	readPhone,
	readPostcode,
	readSchoolYear,
	readYesNo,
	tidy,
	tidyBsn
} from './values.ts';

test.each([
	['2012-03-28', '2012-03-28'],
	['2012-03-28T00:00:00', '2012-03-28'],
	['28-03-2012', '2012-03-28'],
	['28/3/2012', '2012-03-28'],
	['28.03.2012', '2012-03-28'],
	['28-03-2012 00:00:00', '2012-03-28'],
	['20120328', '2012-03-28'],
	['29-02-2012', '2012-02-29'],
	['29-02-2013', null],
	['31-04-2012', null],
	['31-13-2012', null],
	['00-01-2012', null],
	['2012-13-01', null],
	['28-03-12', null],
	['28 maart 2012', null],
	['0012-03-28', null],
	['', null]
])('date %j is %j', (text, date) => expect(readDate(text)).toBe(date));

// The number of the example in the EDEXML handbook (133456785) fails: it is none.
test.each([
	['111222333', true],
	['999990019', true],
	['133456785', false],
	['123456789', false],
	['000000000', false],
	['13345678', false],
	['13345678a', false]
])('the elfproef for %s says %s', (bsn, right) => expect(isBsn(bsn)).toBe(right));

test('a BSN loses no zero in a spreadsheet and is never shown whole', () => {
	expect(tidyBsn('12.345.678')).toBe('012345678');
	expect(maskBsn('111222333')).toBe('••••••333');
});

test.each([
	['2012-10-01', '2026-10-01', 14],
	['2012-10-02', '2026-10-01', 13],
	['2012-02-29', '2026-02-28', 13]
])('born on %s one is on %s %i', (born, on, age) => expect(ageOn(born, on)).toBe(age));

describe.each([
	[
		'gender',
		readGender,
		{ M: 'man', jongen: 'man', 1: 'man', v: 'vrouw', Meisje: 'vrouw', x: 'onbekend', 9: 'onbekend', q: null, 3: null }
	],
	['yes or no', readYesNo, { Ja: true, j: true, x: true, 1: true, NEE: false, n: false, 0: false, misschien: null }],
	[
		'school year',
		readSchoolYear,
		{
			'2026-2027': '2026-2027',
			'2026/2027': '2026-2027',
			'26-27': '2026-2027',
			'2026 - 27': '2026-2027',
			'2026-2028': null,
			2026: null
		}
	],
	['postcode', readPostcode, { '1234AB': '1234 AB', '1234 ab': '1234 AB', '1234': null, 'AB 1234': null }],
	['phone', readPhone, { 612345678: '0612345678', '06-12345678': '06-12345678', 12345678: '12345678' }],
	[
		'e-mail',
		looksLikeEmail,
		{ 'a.b@example.org': true, 'a@b': false, 'a b@example.org': false, 'a@example.org;b@example.org': false }
	]
] as [string, (text: string) => unknown, Record<string, unknown>][])('%s', (_, read, cases) => {
	test.each(Object.entries(cases))('%j is %j', (text, value) => expect(read(text)).toBe(value));
});

test.each([
	['  Jan   Pieter ', 'Jan Pieter'],
	['Zoe\u0308', 'Zoë'],
	[' \t ', undefined]
])('tidy makes of %j %j', (text, tidied) => expect(tidy(text)).toBe(tidied));

test('folded texts are equal when only accents, case and signs differ', () => {
	expect(fold("D'Ángelo-Öz")).toBe(fold('dangelo oz'));
	expect(fold('Jansen')).not.toBe(fold('Janssen'));
});
