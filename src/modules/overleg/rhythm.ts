/*
 * The days on which a series meets: every so many weeks on some weekdays, or every so many months on the same weekday of the
 * month. Not on days without school. Pure.
 */
import { addDays, addMonths, weekdayOf, weekStart } from '#platform/text/dates.ts';

export const intervals = ['week', 'maand'] as const;
export type Interval = (typeof intervals)[number];

export type SeriesRhythm = {
	interval: Interval;
	/** Every so many weeks or months, from 1. */
	every: number;
	/** ISO weekdays, 1 is Monday; of a month only the first of them counts. */
	weekdays: readonly number[];
	fromOn: string;
	untilOn: string;
};

/** All days of the series, the first first; days for which `isSchoolDay` does not hold are left out, not moved. */
export function daysOf(rhythm: SeriesRhythm, isSchoolDay: (day: string) => boolean): string[] {
	const days = rhythm.interval === 'week' ? weekly(rhythm) : monthly(rhythm);
	return days.filter((day) => day >= rhythm.fromOn && day <= rhythm.untilOn && isSchoolDay(day));
}

function weekly({ every, weekdays, fromOn, untilOn }: SeriesRhythm): string[] {
	const found: string[] = [];
	for (let monday = weekStart(fromOn); monday <= untilOn; monday = addDays(monday, 7 * every)) {
		for (const weekday of weekdays.toSorted((a, b) => a - b)) found.push(addDays(monday, weekday - 1));
	}
	return found;
}

/** The same weekday of the month as the first day: the second Tuesday stays the second Tuesday; a fifth one is the last. */
function monthly({ every, weekdays, fromOn, untilOn }: SeriesRhythm): string[] {
	const weekday = weekdays[0] ?? 1;
	const first = addDays(fromOn, (weekday - weekdayOf(fromOn) + 7) % 7);
	const place = Math.ceil(Number(first.slice(8)) / 7);
	const found: string[] = [];
	for (let month = 0; ; month += every) {
		const day = weekdayOfMonth(addMonths(`${first.slice(0, 7)}-01`, month), weekday, place);
		if (day > untilOn) return found;
		found.push(day);
	}
}

function weekdayOfMonth(firstOfMonth: string, weekday: number, place: number): string {
	const first = addDays(firstOfMonth, (weekday - weekdayOf(firstOfMonth) + 7) % 7);
	const day = addDays(first, 7 * (place - 1));
	return day.slice(0, 7) === firstOfMonth.slice(0, 7) ? day : addDays(day, -7);
}
