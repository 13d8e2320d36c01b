import { describe, expect, test } from 'vitest';
import { gridOf } from './grid.ts';

const at = (startsAt: string, endsAt: string, id = startsAt) => ({ id, startsAt, endsAt });
const day = (...lessons: ReturnType<typeof at>[]) => ({ lessons });
/** Each row in a line: a lesson with the rows it takes, `+` where one can draw, `|` where a lesson from above reaches. */
const drawn = (...days: ReturnType<typeof day>[]) =>
	gridOf(days).map(
		({ startsAt, cells }) =>
			`${startsAt} ${cells
				.map((cell) =>
					cell === null ? '|' : cell.lessons ? `${cell.lessons.map(({ id }) => id).join('&')}×${cell.rows}` : '+'
				)
				.join(' ')}`
	);

describe('a week as a table', () => {
	test('one lesson a day: a row, and a place to draw beside it', () => {
		expect(drawn(day(at('08:30', '09:20')), day())).toEqual(['08:30 08:30×1 +']);
	});

	test('a long lesson reaches over the short ones beside it', () => {
		expect(drawn(day(at('08:30', '10:10')), day(at('08:30', '09:20'), at('09:20', '10:10')))).toEqual([
			'08:30 08:30×2 08:30×1',
			'09:20 | 09:20×1'
		]);
	});

	test('a gap is a row of its own', () => {
		expect(drawn(day(at('08:30', '09:20'), at('10:25', '11:15')))).toEqual([
			'08:30 08:30×1',
			'09:20 +',
			'10:25 10:25×1'
		]);
	});

	test('lessons that overlap share one block', () => {
		expect(drawn(day(at('08:30', '09:20', 'oneven'), at('08:30', '09:20', 'even'), at('09:00', '10:00', 'c')))).toEqual(
			['08:30 oneven&even&c×3', '09:00 |', '09:20 |']
		);
	});

	test('nothing drawn yet: the hours of a day, all free', () => {
		const rows = gridOf([day(), day()]);
		expect(rows.length).toBeGreaterThan(5);
		expect(rows.every(({ cells }) => cells.every((cell) => cell?.lessons === null))).toBe(true);
		expect(rows[0]).toMatchObject({ startsAt: '08:30', endsAt: '09:20' });
	});
});
