import { expect, test } from 'vitest';
import { hoursByYear, type Spent } from './session.ts';

const spent = (onDay: string, minutes: number, arrangement: string | null = null): Spent => ({
	onDay,
	minutes,
	arrangement,
	arrangementName: arrangement && `${arrangement} (naam)`
});

test('nothing was done', () => expect(hoursByYear([])).toEqual([]));

test('hours by school year, which turns on 1 August, and by what they were for', () => {
	expect(
		hoursByYear([
			spent('2026-07-31', 30),
			spent('2026-08-01', 45, 'plus'),
			spent('2026-11-16', 60, 'plus'),
			spent('2026-11-17', 20)
		])
	).toEqual([
		{
			year: '2026-2027',
			sessions: 3,
			minutes: 125,
			parts: [
				{ name: 'plus (naam)', minutes: 105 },
				{ name: null, minutes: 20 }
			]
		},
		{ year: '2025-2026', sessions: 1, minutes: 30, parts: [{ name: null, minutes: 30 }] }
	]);
});
