import { describe, expect, test } from 'vitest';
import { daysOf, type SeriesRhythm } from './rhythm.ts';

const everyDay = () => true;
const rhythm = (change: Partial<SeriesRhythm>): SeriesRhythm => ({
	interval: 'week',
	every: 1,
	weekdays: [2],
	fromOn: '2026-11-16',
	untilOn: '2026-12-13',
	...change
});

describe('the days of a series', () => {
	test.each<[string, Partial<SeriesRhythm>, string[]]>([
		['every Tuesday', {}, ['2026-11-17', '2026-11-24', '2026-12-01', '2026-12-08']],
		[
			'twice a week',
			{ weekdays: [4, 1], untilOn: '2026-11-26' },
			['2026-11-16', '2026-11-19', '2026-11-23', '2026-11-26']
		],
		['once in two weeks', { every: 2 }, ['2026-11-17', '2026-12-01']],
		['from a day in the middle of a week', { fromOn: '2026-11-18', every: 2 }, ['2026-12-01']],
		[
			'the third Tuesday of the month',
			{ interval: 'maand', untilOn: '2027-01-31' },
			['2026-11-17', '2026-12-15', '2027-01-19']
		],
		[
			'once in two months (ZAT)',
			{ interval: 'maand', every: 2, untilOn: '2027-03-31' },
			['2026-11-17', '2027-01-19', '2027-03-16']
		],
		[
			'a fifth Monday is the last one where there are four',
			{ interval: 'maand', weekdays: [1], fromOn: '2026-11-30', untilOn: '2027-01-31' },
			['2026-11-30', '2026-12-28', '2027-01-25']
		],
		['none, when it ends before it begins', { untilOn: '2026-11-16' }, []]
	])('%s', (_what, change, expected) => expect(daysOf(rhythm(change), everyDay)).toEqual(expected));

	test('a day without school is left out, and the next ones stay where they were', () => {
		expect(daysOf(rhythm({}), (day) => day !== '2026-11-24')).toEqual(['2026-11-17', '2026-12-01', '2026-12-08']);
	});
});
