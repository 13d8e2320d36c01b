import { describe, expect, test } from 'vitest';
import { copyForward, schoolYearOf, yearAfter, type PeriodDates } from './year.ts';

const year = { name: '2026-2027', startsOn: '2026-08-01', endsOn: '2027-07-31' };

test.each([
	['2026-08-01', '2026-2027'],
	['2027-01-01', '2026-2027'],
	['2027-07-31', '2026-2027'],
	['2027-08-01', '2027-2028'],
	['1999-12-31', '1999-2000']
])('%s lies in %s', (day, name) => {
	const { startsOn, endsOn, ...year } = schoolYearOf(day);
	expect(year).toEqual({ name });
	expect(startsOn <= day && day <= endsOn).toBe(true);
});

test('the year after begins the day after', () => {
	expect(yearAfter(year)).toEqual({ name: '2027-2028', startsOn: '2027-08-01', endsOn: '2028-07-31' });
});

describe('copying forward', () => {
	const copy = (startsOn: string, endsOn: string) => {
		const part: PeriodDates = { kind: 'ronde', name: 'Ronde 1', startsOn, endsOn };
		return copyForward([part], year, yearAfter(year)).map((moved) => [moved.startsOn, moved.endsOn])[0];
	};
	test.each([
		['a Monday stays a Monday', '2026-11-02', '2027-02-05', ['2027-11-01', '2028-02-04']],
		['the first day does not fall before the year', '2026-08-01', '2026-08-09', ['2027-08-01', '2027-08-08']],
		['the last day stays inside it', '2027-07-24', '2027-07-31', ['2028-07-22', '2028-07-29']]
	])('%s', (_, from, until, expected) => {
		expect(copy(from, until)).toEqual(expected);
	});
});
