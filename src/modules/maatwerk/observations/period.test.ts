import { describe, expect, test } from 'vitest';
import {
	isAsked,
	isEmpty,
	nextObservation,
	observationDues,
	observationPeriod,
	stateOf,
	tally,
	weight,
	type Finding
} from './period.ts';

const year = { startsOn: '2026-08-01', endsOn: '2027-07-31' };
const summer = { startsOn: '2026-07-11', endsOn: '2026-08-23' };

test.each([
	['after the summer holiday of the calendar', [summer], 4, '2026-08-24', '2026-09-20'],
	['from 1 September where the calendar has none', [], 4, '2026-09-01', '2026-09-28'],
	['a holiday in autumn is another', [{ startsOn: '2026-10-17', endsOn: '2026-10-25' }], 3, '2026-09-01', '2026-09-21']
])('%s', (_, holidays, weeks, startsOn, endsOn) => {
	expect(observationPeriod(year, holidays, weeks)).toEqual({ startsOn, endsOn });
});

describe('where a group stands', () => {
	const span = { startsOn: '2026-08-24', endsOn: '2026-09-20' };
	test.each([
		['2026-08-23', null, 'later', false],
		['2026-08-24', null, 'running', true],
		['2026-09-20', null, 'running', true],
		['2026-09-21', null, 'over', true],
		['2026-11-01', null, 'over', true],
		['2026-11-02', null, 'over', false],
		['2026-09-10', '2026-09-09', 'done', true]
	] as const)('on %s, done %s', (today, doneOn, state, asked) => {
		expect(stateOf(span, doneOn, today)).toBe(state);
		expect(isAsked(span, today)).toBe(asked);
	});
});

describe('group observations', () => {
	test.each([
		[1, ['2027-06-30']],
		[2, ['2027-01-30', '2027-06-30']],
		[0, []]
	])('%i a year', (times, dues) => expect(observationDues(year, times)).toEqual(dues));

	test.each([
		[0, { number: 1, dueOn: 'a' }],
		[1, { number: 2, dueOn: 'b' }],
		[2, null],
		[3, null]
	])('after %i', (made, next) => expect(nextObservation(['a', 'b'], made)).toEqual(next));
});

describe('what all saw together', () => {
	const seen: Finding[] = [
		{ themes: { leren: 'goed', stemming: 'zorg' }, text: '' },
		{ themes: { leren: 'goed', stemming: 'wisselend' }, text: 'Moe.' },
		{ themes: { stemming: 'zorg' }, text: '' }
	];
	test('the worrying first', () => {
		expect(tally(seen, 'stemming')).toEqual([
			{ level: 'zorg', count: 2 },
			{ level: 'wisselend', count: 1 }
		]);
		expect(tally(seen, 'werkhouding')).toEqual([]);
	});
	test('who is looked at first', () => {
		expect(weight(seen)).toBe(7);
		expect(weight([])).toBe(0);
	});
	test.each<[Finding, boolean]>([
		[{ themes: {}, text: '  ' }, true],
		[{ themes: { leren: 'goed' }, text: '' }, false],
		[{ themes: {}, text: 'Stil.' }, false]
	])('%j', (finding, empty) => expect(isEmpty(finding)).toBe(empty));
});
