import { describe, expect, test } from 'vitest';
import { weekdayOf } from '#platform/text/dates.ts';
import { byHour, byPlace, byPupil, byReason, isLong, minutesIn, type Happened } from './time-out.ts';

const at = (time: string) => new Date(`2026-11-16T${time}Z`);

test.each([
	['10:00:00', '10:44:59', 44],
	['10:00:00', '10:45:00', 45],
	['10:00:00', null, 60],
	['11:30:00', null, 0]
])('in at %s, out at %s: %i minutes', (inAt, outAt, minutes) => {
	expect(minutesIn({ inAt: at(inAt), outAt: outAt ? at(outAt) : null }, at('11:00:00'))).toBe(minutes);
});

test.each([
	[45, false],
	[46, true]
])('%i minutes where 45 is usual: long %s', (minutes, long) => expect(isLong(minutes, 45)).toBe(long));

const happened = (otherwise: Partial<Happened> = {}): Happened => ({
	pupilId: 'jayden',
	pupilName: 'Jayden Wolters',
	onDay: '2026-11-16',
	hour: 10,
	fromWhere: 'Gym',
	reason: 'boos',
	minutes: 20,
	...otherwise
});

describe('patterns', () => {
	test('places without the difference of capitals; what is not known is counted', () => {
		expect(byPlace([happened(), happened({ fromWhere: ' gym' }), happened({ fromWhere: '' })])).toEqual([
			{ value: 'gym', count: 2 },
			{ value: null, count: 1 }
		]);
	});

	test('reasons, the most frequent first', () => {
		expect(byReason([happened({ reason: 'werk' }), happened(), happened(), happened({ reason: null })])).toEqual([
			{ value: 'boos', count: 2 },
			{ value: null, count: 1 },
			{ value: 'werk', count: 1 }
		]);
	});

	test('pupils, with their minutes', () => {
		const noor = { pupilId: 'noor', pupilName: 'Noor Bakker' };
		expect(byPupil([happened(noor), happened(), happened({ minutes: 50 })])).toEqual([
			{ pupilId: 'jayden', name: 'Jayden Wolters', count: 2, minutes: 70 },
			{ pupilId: 'noor', name: 'Noor Bakker', count: 1, minutes: 20 }
		]);
	});

	test('hours by weekday, the hours between along', () => {
		const grid = byHour([happened(), happened({ hour: 12, onDay: '2026-11-20' }), happened()], weekdayOf);
		expect(grid).toEqual({
			hours: [10, 11, 12],
			rows: [
				{ hour: 10, counts: [2, 0, 0, 0, 0] },
				{ hour: 11, counts: [0, 0, 0, 0, 0] },
				{ hour: 12, counts: [0, 0, 0, 0, 1] }
			],
			most: 2
		});
	});

	test('nothing happened', () => expect(byHour([], weekdayOf)).toEqual({ hours: [], rows: [], most: 0 }));
});
