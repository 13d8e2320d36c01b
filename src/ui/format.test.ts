import { afterEach, describe, expect, test } from 'vitest';
import { overwriteGetLocale } from '#paraglide/runtime.js';
import {
	clock,
	dateOf,
	day,
	dayAndYear,
	longDate,
	longDay,
	moment,
	number,
	percent,
	relativeDays,
	time,
	weekday
} from './format.ts';

const language = (locale: 'nl' | 'en') => overwriteGetLocale(() => locale);
afterEach(() => language('nl'));

// 12.30 UTC: half past one in the Dutch winter.
const afternoon = new Date('2026-11-16T12:30:00Z');
const lateSummerEvening = new Date('2026-07-31T22:05:00Z');

describe.each([
	['nl', 'ma 16 nov', 'ma 16 nov 2026', '16 november 2026', 'maandag 16 november', '13.30 uur', '1.234,5'],
	['en', 'Mon 16 Nov', 'Mon 16 Nov 2026', '16 November 2026', 'Monday 16 November', '13:30', '1,234.5']
] as const)('in %s', (locale, short, shortWithYear, long, longWithDay, clock, amount) => {
	test('a date, a time and a number read as people write them', () => {
		language(locale);
		expect(day('2026-11-16')).toBe(short);
		expect(dayAndYear('2026-11-16')).toBe(shortWithYear);
		expect(longDate('2026-11-16')).toBe(long);
		expect(longDay('2026-11-16')).toBe(longWithDay);
		expect(time(afternoon)).toBe(clock);
		expect(moment(afternoon)).toBe(`${short}, ${clock}`);
		expect(number(1234.5)).toBe(amount);
	});
});

test.each([
	['nl', '8.30', '13.05', 'maandag', 'zondag'],
	['en', '8:30', '13:05', 'Monday', 'Sunday']
] as const)('times and days of every week, in %s', (locale, morning, noon, first, last) => {
	language(locale);
	expect(clock('08:30')).toBe(morning);
	expect(clock('13:05')).toBe(noon);
	expect(weekday(1)).toBe(first);
	expect(weekday(7)).toBe(last);
});

test.each([
	['2026-11-16', 'vandaag'],
	['2026-11-17', 'morgen'],
	['2026-11-19', 'over 3 dagen'],
	['2026-11-15', 'gisteren'],
	['2026-11-13', '3 dagen geleden'],
	// The clock changes in between, which makes one day an hour longer.
	['2026-10-24', '23 dagen geleden']
])('%s is %s', (date, words) => {
	expect(relativeDays(date, '2026-11-16')).toBe(words);
});

test('an instant belongs to the Dutch day, also after midnight there', () => {
	expect(dateOf(lateSummerEvening)).toBe('2026-08-01');
	expect(time(lateSummerEvening)).toBe('0.05 uur');
	expect(time(new Date('2026-11-16T07:45:00Z'))).toBe('8.45 uur');
});

test.each([
	[212, 233, '90% (212 van 233)'],
	// Never rounded up to all of them.
	[999, 1000, '99% (999 van 1.000)'],
	[5, 5, '100% (5 van 5)'],
	[0, 0, 'nog niets']
])('%d of %d is %s', (part, whole, words) => {
	expect(percent(part, whole)).toBe(words);
});

test('a date that is none is refused', () => {
	expect(() => day('2026-02-31x')).toThrow(RangeError);
});
