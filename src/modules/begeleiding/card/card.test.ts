import { describe, expect, test } from 'vitest';
import {
	cellOf,
	counting,
	daysThatCount,
	isDayOver,
	lastOf,
	runsOn,
	slotNow,
	slotsOf,
	standingOf,
	withMarked,
	worthOf,
	type Cell,
	type Given,
	type Mark,
	type Slot
} from './card.ts';

const dates = { fromOn: '2026-11-02', untilOn: '2026-11-27', stoppedOn: null };

test.each([
	['2026-11-01', null, false],
	['2026-11-02', null, true],
	['2026-11-27', null, true],
	['2026-11-28', null, false],
	['2026-11-16', '2026-11-17', true],
	['2026-11-17', '2026-11-17', false]
])('on %s, stopped on %s: %s', (day, stoppedOn, runs) => {
	expect(runsOn({ ...dates, stoppedOn }, day)).toBe(runs);
});

const lesson = (id: string, startsAt: string, otherwise: object = {}) => ({
	id,
	kind: 'les' as const,
	title: '',
	subjectName: 'Koken',
	startsAt,
	endsAt: '10:00',
	teacherId: 'tessa',
	...otherwise
});

describe('what is marked on a day', () => {
	test('lessons, not breaks; named by title, subject or kind', () => {
		const slots = slotsOf(
			[
				lesson('a', '08:30', { title: 'Soep' }),
				lesson('b', '09:20', { kind: 'pauze' }),
				lesson('c', '09:40'),
				lesson('d', '10:30', { kind: 'mentoruur', subjectName: null })
			],
			['1e uur'],
			1
		);
		expect(slots.map(({ key, name }) => [key, name])).toEqual([
			['a', 'Soep'],
			['c', 'Koken'],
			['d', '']
		]);
	});

	test('a day without lessons of a drawn timetable has nothing, whatever the lines say', () => {
		expect(slotsOf([], ['1e uur'], 1)).toEqual([]);
	});

	test.each([
		[1, 2],
		[5, 2],
		[6, 0],
		[7, 0]
	])('without a timetable the free lines, weekday %i: %i', (weekday, count) => {
		expect(slotsOf(null, ['Ochtend', 'Middag'], weekday)).toHaveLength(count);
	});

	test('what was marked and left the timetable stays, in its place', () => {
		const slots = withMarked(slotsOf([lesson('c', '09:40')], [], 1), [
			given({ slot: 'gone', slotName: 'Gym', startsAt: '08:30' }),
			given({ slot: 'c' })
		]);
		expect(slots.map(({ key }) => key)).toEqual(['gone', 'c']);
	});
});

describe('the lesson that is now', () => {
	const slots = slotsOf([lesson('a', '08:30'), lesson('b', '09:20')], [], 1);
	const open = () => true;
	test.each([
		['08:00', 'a'],
		['08:30', 'a'],
		['09:19', 'a'],
		['09:20', 'b'],
		['15:00', 'b']
	])('at %s: %s', (time, key) => {
		expect(slotNow(slots, time, open)?.key).toBe(key);
	});
	test('without times the first that is open; without anything nothing', () => {
		const lines = slotsOf(null, ['1', '2'], 1);
		expect(slotNow(lines, '12:00', ({ key }) => key !== 'regel-1')?.key).toBe('regel-2');
		expect(slotNow([], '12:00', open)).toBeUndefined();
	});
});

test.each([
	[['09:20', '14:10'], '14:09', false],
	[['14:10', '09:20'], '14:10', true],
	[[], '13:59', false],
	[[null], '14:00', true]
])('with lessons until %j a day is over at %s: %s', (ends, time, over) => {
	expect(
		isDayOver(
			ends.map((endsAt) => ({ endsAt })),
			time
		)
	).toBe(over);
});

let count = 0;
function given(otherwise: Partial<Given> = {}): Given {
	return {
		id: `mark-${++count}`,
		goalId: 'goal',
		onDay: '2026-11-16',
		slot: 'a',
		slotName: 'Koken',
		slotKind: 'les',
		startsAt: '08:30',
		endsAt: '09:20',
		side: 'pupil',
		value: 1,
		byId: 'jayden',
		correctsId: null,
		...otherwise
	};
}

describe('marks', () => {
	const first = given({ id: 'first', value: 0 });
	const second = given({ id: 'second', value: 2, correctsId: 'first' });
	const taken = given({ id: 'taken', value: null, correctsId: 'second' });
	const adult = given({ id: 'adult', value: 1, side: 'adult', byId: 'tessa' });

	test.each<[string, Given[], Cell]>([
		['nothing', [], {}],
		['one', [first], { pupil: 0 }],
		['the later one counts, in whatever order they come', [second, first], { pupil: 2 }],
		['both sides stand', [first, second, adult], { pupil: 2, adult: 1 }],
		['taken back', [first, second, taken, adult], { adult: 1 }]
	])('%s', (_what, rows, cell) => {
		expect(cellOf(rows, 'goal', '2026-11-16', 'a')).toEqual(cell);
	});

	test('of another lesson, day or goal: not here', () => {
		for (const other of [{ slot: 'b' }, { onDay: '2026-11-17' }, { goalId: 'other' }])
			expect(cellOf([given(other)], 'goal', '2026-11-16', 'a')).toEqual({});
	});

	test('the next one comes after what was taken back', () => {
		const cell = { goalId: 'goal', onDay: '2026-11-16', slot: 'a', side: 'pupil' } as const;
		expect(lastOf([first, second, taken], cell)?.id).toBe('taken');
		expect(lastOf([adult], cell)).toBeUndefined();
		expect(counting([first, second, taken])).toEqual([]);
	});

	test.each<[Cell, Mark | null]>([
		[{}, null],
		[{ pupil: 2 }, 2],
		[{ adult: 0 }, 0],
		[{ pupil: 2, adult: 0 }, 0],
		[{ pupil: 0, adult: 1 }, 1]
	])('%j is worth %s', (cell, worth) => {
		expect(worthOf(cell)).toBe(worth);
	});
});

const cells = (good: number, bad = 0, open = 0): Cell[] => [
	...Array.from({ length: good }, (_, at): Cell => ({ adult: at % 2 ? 1 : 2 })),
	...Array.from({ length: bad }, (): Cell => ({ adult: 0, pupil: 2 })),
	...Array.from({ length: open }, (): Cell => ({}))
];

describe('the reward', () => {
	test.each([
		// 8 of 10, on days that hold more or fewer marks
		[8, 10, cells(8, 2), 8, true],
		[8, 10, cells(7, 3), 8, false],
		[8, 10, cells(7, 0, 3), 8, false],
		[8, 10, cells(10, 2), 10, true],
		[8, 10, cells(9, 3), 10, false],
		[8, 10, cells(4, 1), 4, true],
		[8, 10, cells(3, 1), 4, false],
		// all of them, and one of them
		[10, 10, cells(6, 0), 6, true],
		[10, 10, cells(5, 1), 6, false],
		[1, 2, cells(1, 0), 1, true],
		[8, 10, [], 0, false]
	])('%i of %i', (needed, outOf, all, required, isEarned) => {
		expect(standingOf({ needed, outOf, per: 'dag' }, all)).toMatchObject({ required, isEarned, cells: all.length });
	});

	test('a day on which the pupil was ill asks nothing of the week; today and what is to come do', () => {
		const slots: Slot[] = [];
		const days = [
			{ day: '2026-11-16', slots, cells: cells(0, 0, 4) },
			{ day: '2026-11-17', slots, cells: cells(0, 1, 3) },
			{ day: '2026-11-18', slots, cells: cells(0, 0, 4) },
			{ day: '2026-11-19', slots, cells: cells(0, 0, 4) }
		];
		expect(daysThatCount(days, '2026-11-18').map(({ day }) => day)).toEqual(['2026-11-17', '2026-11-18', '2026-11-19']);
	});
});
