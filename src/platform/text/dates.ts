import { Temporal } from 'temporal-polyfill';

/**
 * Dates without a time, as ISO text (`2026-11-21`): they compare with `<`, travel as JSON and are what the database
 * gives. Every function throws a RangeError on text that is no date.
 */
const day = (date: string) => Temporal.PlainDate.from(date);

export function isDate(text: string): boolean {
	try {
		return day(text).toString() === text;
	} catch {
		return false;
	}
}

/** As a Dutch sentence says them, January and Monday first. */
export const dutchMonths = [
	'januari',
	'februari',
	'maart',
	'april',
	'mei',
	'juni',
	'juli',
	'augustus',
	'september',
	'oktober',
	'november',
	'december'
] as const;
export const dutchWeekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

const dayMs = 24 * 60 * 60 * 1000;

/** Counted in UTC, where every day has as many hours. Without Temporal: a list asks this for every pupil and norm. */
export function addDays(date: string, days: number): string {
	return isoOf(msOf(date) + days * dayMs);
}

/** A school speaks of some hundreds of days, and of each of them for every pupil. */
const msOf = remembering((date: string): number => {
	const ms = Date.parse(`${date}T00:00Z`);
	if (Number.isNaN(ms) || isoOf(ms) !== date) throw new RangeError(`No date: ${date}`);
	return ms;
});
const isoOf = remembering((ms: number): string => new Date(ms).toISOString().slice(0, 10));

function remembering<From, To>(work: (from: From) => To, most = 10_000): (from: From) => To {
	const known = new Map<From, To>();
	return (from) => {
		let to = known.get(from);
		if (to === undefined) {
			if (known.size >= most) known.clear();
			known.set(from, (to = work(from)));
		}
		return to;
	};
}

/** A day as one number: days since 1 January 1970. Many of them travel and compare at a tenth of the cost of texts. */
export const dayNumber = (date: string): number => msOf(date) / dayMs;
export const dayOfNumber = (number: number): string => isoOf(number * dayMs);

export const addWeeks = (date: string, weeks: number): string => addDays(date, 7 * weeks);

/** A month on from 31 January is the last day of February. */
export function addMonths(date: string, months: number): string {
	return day(date).add({ months }).toString();
}

/** Negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
	return day(from).until(day(to)).days;
}

/** In whole years. Who was born on 29 February is a year older on 1 March. */
export function ageOn(date: string, bornOn: string): number {
	return day(bornOn).until(day(date), { largestUnit: 'years' }).years;
}

/** The day on which somebody reaches an age; on 29 February born, on 1 March in an ordinary year. */
export function birthdayAt(age: number, bornOn: string): string {
	const birthday = day(bornOn).add({ years: age });
	return (birthday.day === day(bornOn).day ? birthday : birthday.add({ days: 1 })).toString();
}

export function isWeekend(date: string): boolean {
	return day(date).dayOfWeek >= 6;
}

/** The Monday of the week. */
export function weekStart(date: string): string {
	return day(date)
		.subtract({ days: day(date).dayOfWeek - 1 })
		.toString();
}

/** The day that it is in the Netherlands at an instant; servers run in UTC, schools do not. */
export function dateInNetherlands(instant: Date): string {
	return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
		.toZonedDateTimeISO('Europe/Amsterdam')
		.toPlainDate()
		.toString();
}

/** The number of the week in the year, as ISO 8601 counts: weeks begin on Monday, the first holds the first Thursday. */
export function weekNumber(date: string): number {
	return day(date).weekOfYear!;
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
	return day(date).dayOfWeek;
}

/** The instant at which it is that time (`13:20`) on that day in the Netherlands; in the hour that summer time skips, an hour later. */
export function instantInNetherlands(date: string, time: string): Date {
	return new Date(day(date).toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: time }).epochMilliseconds);
}

/** The time that it is in the Netherlands at an instant: `13:20`. */
export function timeInNetherlands(instant: Date): string {
	return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
		.toZonedDateTimeISO('Europe/Amsterdam')
		.toPlainTime()
		.toString({ smallestUnit: 'minute' });
}
