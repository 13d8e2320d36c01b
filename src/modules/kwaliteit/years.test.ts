import { describe, expect, test } from 'vitest';
import { figuresOf } from './figures.ts';
import { card, line, met, missed, notApplicable, saidBy } from './norms.fixture.ts';
import type { Outcome } from './norm.ts';
import type { Place } from './places.ts';
import { asClosed, barsOf, endedYears, keptFigures, partInOtherYears, percentOf } from './years.ts';

const n18 = card('N18', 95);
const place = (pupilId: string, group: string): Place => ({
	pupilId,
	group: { id: `id of ${group}`, name: group, lasting: `${group} · Noord` },
	location: { id: 'noord', name: 'Noord', lasting: 'noord' },
	phase: { id: 'fase-1', name: 'Fase 1', lasting: 'fase-1' },
	cohort: { id: '2025', name: '2025-2026', lasting: '2025' }
});
const places = [place('a', '1A'), place('b', '2A'), place('c', '2A')];

test('the two years before this one', () => {
	expect(endedYears('2026-08-01')).toEqual(['2024-08-01', '2025-08-01']);
});

describe('on the last day nothing can wait any more', () => {
	const due = (dueOn: string, isOverdue = false): Outcome => ({ is: 'nog te doen', dueOn, isOverdue });
	test.each<[string, Outcome, boolean]>([
		['due on that day', due('2026-07-31'), true],
		['due before', due('2026-06-01', true), true],
		['due in the next year', due('2026-09-01'), false]
	])('%s', (_, outcome, isOverdue) => {
		expect(asClosed(saidBy(line(n18, 'a', outcome)), '2026-07-31')[0]!.lines[0]!.outcome).toEqual({
			...outcome,
			isOverdue
		});
	});
	test.each([met, missed, notApplicable])('what is %o stays so', (outcome) => {
		expect(asClosed(saidBy(line(n18, 'a', outcome)), '2026-07-31')[0]!.lines[0]!.outcome).toEqual(outcome);
	});
});

test('of a year the school and each of its parts are kept, a group by its name and location', () => {
	const figures = figuresOf(
		saidBy(line(n18, 'a', met), line(n18, 'b', missed), line(n18, 'c', notApplicable)),
		[],
		places
	);
	const told = keptFigures(figures).map(({ partKind, partKey, met: part, missed: not, notApplicable: none, target }) =>
		[partKind, partKey, part, not, none, target].join(' ')
	);
	expect(told).toEqual([
		'school  1 1 1 95',
		'location noord 1 1 1 95',
		'phase fase-1 1 1 1 95',
		'group 1A · Noord 1 0 0 95',
		'group 2A · Noord 0 1 1 95',
		'cohort 2025 1 1 1 95'
	]);
});

test.each([
	['the whole school', {}, { kind: 'school', key: '' }],
	['one group, by its name and location', { group: 'id of 2A' }, { kind: 'group', key: '2A · Noord' }],
	['one phase', { phase: 'fase-1' }, { kind: 'phase', key: 'fase-1' }],
	['a group that is not there', { group: 'id of 9Z' }, null],
	['a group at a location: nothing was kept of that', { group: 'id of 2A', location: 'noord' }, null]
])('beside %s stands what was kept of it', (_, chosen, expected) => {
	expect(partInOtherYears(places, chosen)).toEqual(expected);
});

test('three bars, also where a year is not known', () => {
	const [figure] = figuresOf(saidBy(line(n18, 'a', met), line(n18, 'b', missed)), [], places);
	const earlier = [{ yearStartsOn: '2025-08-01', met: 199, denominator: 200, target: 90 }];
	const bars = barsOf({ ...figure!, earlier }, '2026-08-01');
	expect(bars.map((year) => [year.yearStartsOn.slice(0, 4), percentOf(year)])).toEqual([
		['2024', null],
		['2025', 99],
		['2026', 50]
	]);
});
