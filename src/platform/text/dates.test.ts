import { expect, test } from 'vitest';
import {
	addDays,
	addMonths,
	addWeeks,
	ageOn,
	birthdayAt,
	dateInNetherlands,
	daysBetween,
	isDate,
	isWeekend,
	weekStart
} from './dates.ts';

test.each([
	['2026-11-21', true],
	['2028-02-29', true],
	['2026-02-29', false],
	['2026-13-01', false],
	['21-11-2026', false],
	['2026-11-21T10:00', false],
	['', false]
])('%s is a date: %s', (text, isOne) => {
	expect(isDate(text)).toBe(isOne);
});

test.each([
	['2026-09-01', 42, '2026-10-13'],
	['2026-12-31', 1, '2027-01-01'],
	['2028-03-01', -1, '2028-02-29'],
	// The clock goes back: a day of 25 hours is still a day.
	['2026-10-24', 2, '2026-10-26']
])('%s and %i days is %s', (date, days, sum) => {
	expect(addDays(date, days)).toBe(sum);
	expect(daysBetween(date, sum)).toBe(days);
});

test('weeks and months', () => {
	expect(addWeeks('2026-09-01', 6)).toBe('2026-10-13');
	expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
	expect(addMonths('2026-05-31', -3)).toBe('2026-02-28');
});

test.each([
	['2026-11-20', '2008-11-21', 17],
	['2026-11-21', '2008-11-21', 18],
	['2026-02-28', '2008-02-29', 17],
	['2026-03-01', '2008-02-29', 18],
	['2028-02-29', '2008-02-29', 20]
])('on %s, born on %s, somebody is %i', (date, bornOn, age) => {
	expect(ageOn(date, bornOn)).toBe(age);
});

test.each([
	['2008-11-21', 18, '2026-11-21'],
	['2008-02-29', 18, '2026-03-01'],
	['2008-02-29', 16, '2024-02-29']
])('born on %s, somebody is %i on %s', (bornOn, age, birthday) => {
	expect(birthdayAt(age, bornOn)).toBe(birthday);
	expect(ageOn(birthday, bornOn)).toBe(age);
	expect(ageOn(addDays(birthday, -1), bornOn)).toBe(age - 1);
});

test.each([
	['2026-11-20', false, '2026-11-16'],
	['2026-11-21', true, '2026-11-16'],
	['2026-11-22', true, '2026-11-16'],
	['2026-11-23', false, '2026-11-23']
])('%s is in the weekend: %s, in the week of %s', (date, isOne, monday) => {
	expect(isWeekend(date)).toBe(isOne);
	expect(weekStart(date)).toBe(monday);
});

test.each([
	['2026-11-21T22:59:59Z', '2026-11-21'],
	['2026-11-21T23:00:00Z', '2026-11-22'],
	['2026-06-30T22:00:00Z', '2026-07-01']
])('at %s it is %s in the Netherlands', (instant, date) => {
	expect(dateInNetherlands(new Date(instant))).toBe(date);
});

test('what is no date is never counted with', () => {
	expect(() => addDays('morgen', 1)).toThrow(RangeError);
	expect(() => daysBetween('2026-02-30', '2026-03-01')).toThrow(RangeError);
});
