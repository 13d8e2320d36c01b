import { expect, test } from 'vitest';
import { minutesOf, totalOf, type Effort, type Holiday } from './hours.ts';

const autumn: Holiday = { startsOn: '2026-10-17', endsOn: '2026-10-25', locationId: null };
const effort = (change: Partial<Effort> = {}): Effort => ({
	fromOn: '2026-09-07',
	untilOn: '2026-11-01',
	weeklyMinutes: 60,
	locationId: 'noord',
	...change
});
const year = { fromOn: '2026-08-01', untilOn: '2027-07-31' };

test.each<[string, Effort, Holiday[], number | null]>([
	['eight weeks', effort(), [], 480],
	['of which one is holiday', effort(), [autumn], 420],
	['a holiday of another location', effort(), [{ ...autumn, locationId: 'zuid' }], 480],
	['a day off', effort(), [{ startsOn: '2026-09-09', endsOn: '2026-09-09', locationId: 'noord' }], 468],
	['from Wednesday on', effort({ fromOn: '2026-09-09', untilOn: '2026-09-13' }), [], 36],
	['a weekend', effort({ fromOn: '2026-09-12', untilOn: '2026-09-13' }), [], 0],
	['before the year', effort({ fromOn: '2026-07-27', untilOn: '2026-08-09' }), [], 60],
	['in another year', effort({ fromOn: '2025-09-01', untilOn: '2025-10-01' }), [], 0],
	['how much was not said', effort({ weeklyMinutes: null }), [], null]
])('%s: %o', (_what, placed, holidays, minutes) => {
	expect(minutesOf(placed, year, holidays)).toBe(minutes);
});

test('together, with how many are not in it', () => {
	const efforts = [effort(), effort({ weeklyMinutes: 30 }), effort({ weeklyMinutes: null })];
	expect(totalOf(efforts, year, [])).toEqual({ minutes: 720, unstated: 1 });
	expect(totalOf([effort({ fromOn: '2025-09-01', untilOn: '2025-10-01', weeklyMinutes: null })], year, [])).toEqual({
		minutes: 0,
		unstated: 0
	});
});
