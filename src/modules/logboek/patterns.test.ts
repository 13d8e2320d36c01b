import { expect, test } from 'vitest';
import { byHour, byMonth, byPlace, byPupil, kindCounts, standsOut, type Happened } from './patterns.ts';

const one = (values: Partial<Happened>): Happened => ({
	id: 'x',
	pupilId: 'a',
	pupilName: 'Finn',
	kind: 'incident',
	happenedOn: '2026-11-02',
	place: null,
	hour: null,
	isOpen: false,
	...values
});
const happened = [
	one({ place: 'Kantine', hour: 'pauze' }),
	one({ place: ' kantine', hour: 'pauze', happenedOn: '2026-09-14' }),
	one({ hour: '3', pupilId: 'b', pupilName: 'Noor' }),
	one({ kind: 'time-out' })
];

test('places count without the difference in capitals; what is not noted counts as such', () => {
	expect(byPlace(happened)).toEqual([
		{ value: 'kantine', count: 2 },
		{ value: null, count: 1 }
	]);
});
test('hours count of incidents only', () => {
	expect(byHour(happened)).toEqual([
		{ value: 'pauze', count: 2 },
		{ value: '3', count: 1 }
	]);
});
test('months follow one another', () => {
	expect(byMonth(happened)).toEqual([
		{ value: '2026-09', count: 1 },
		{ value: '2026-11', count: 3 }
	]);
});
test('pupils by how often', () => {
	expect(byPupil(happened).map(({ pupilName, count }) => [pupilName, count])).toEqual([
		['Finn', 3],
		['Noor', 1]
	]);
});
test('kinds', () => {
	expect(kindCounts(happened)).toEqual([
		{ kind: 'incident', count: 3 },
		{ kind: 'time-out', count: 1 }
	]);
});
test.each([
	[
		'half of all',
		[
			{ value: 'pauze', count: 2 },
			{ value: '3', count: 2 }
		],
		{ value: 'pauze', count: 2, total: 4 }
	],
	['once is nothing', [{ value: 'pauze', count: 1 }], undefined],
	[
		'a third is nothing',
		[
			{ value: 'pauze', count: 2 },
			{ value: '1', count: 2 },
			{ value: '2', count: 2 }
		],
		undefined
	],
	['what is not noted is nothing', [{ value: null, count: 9 }], undefined],
	['nothing at all', [], undefined]
])('stands out: %s', (_, counts, expected) => {
	expect(standsOut(counts)).toEqual(expected);
});
