import { describe, expect, test } from 'vitest';
import { attended, audienceOf, seriesOf } from './training.ts';

const holidays = [
	{ startsOn: '2026-12-19', endsOn: '2027-01-03' },
	{ startsOn: '2027-02-20', endsOn: '2027-02-28' }
];

describe('the days of a series', () => {
	test('every week, past the holidays', () => {
		expect(seriesOf({ firstOn: '2026-12-08', times: 4, everyWeeks: 1 }, holidays)).toEqual([
			'2026-12-08',
			'2026-12-15',
			'2027-01-05',
			'2027-01-12'
		]);
	});
	test('every other week, in the rhythm that it had', () => {
		expect(seriesOf({ firstOn: '2026-12-08', times: 3, everyWeeks: 2 }, holidays)).toEqual([
			'2026-12-08',
			'2027-01-05',
			'2027-01-19'
		]);
	});
	test('begun in a holiday: after it; the first and last day of a holiday are free', () => {
		expect(seriesOf({ firstOn: '2026-12-19', times: 1, everyWeeks: 1 }, holidays)).toEqual(['2027-01-09']);
		expect(seriesOf({ firstOn: '2027-01-03', times: 1, everyWeeks: 1 }, holidays)).toEqual(['2027-01-10']);
	});
	test('no end to the holidays', () => {
		const always = [{ startsOn: '2026-01-01', endsOn: '2036-01-01' }];
		expect(() => seriesOf({ firstOn: '2026-12-08', times: 1, everyWeeks: 1 }, always)).toThrow(RangeError);
	});
});

test('only what is on indication is for the team', () => {
	expect([audienceOf('voor allemaal'), audienceOf('gastles'), audienceOf('op indicatie')]).toEqual([
		'gedeeld',
		'gedeeld',
		'team'
	]);
});

test('who signs off was not there', () => {
	expect(attended(['aanwezig', 'afgemeld', 'afwezig', 'aanwezig'])).toEqual({ was: 2, recorded: 4 });
	expect(attended([])).toEqual({ was: 0, recorded: 0 });
});
