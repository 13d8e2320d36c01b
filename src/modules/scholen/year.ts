/** A school year and its parts, as dates. Pure. */
import { addDays, daysBetween } from '#platform/text/dates.ts';
import type { SchoolSetup } from './setup/index.ts';
import { itemsOf } from './setup/value.ts';

export const periodKinds = ['vakantie', 'periode', 'ronde', 'rapport'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export type YearDates = { name: string; startsOn: string; endsOn: string };
export type PeriodDates = { kind: PeriodKind; name: string; startsOn: string; endsOn: string };

/**
 * The school year in which a day (ISO) lies, named as `2026-2027`: from 1 August to 31 July, art. 1.1 Wet voortgezet
 * onderwijs 2020.
 */
export function schoolYearOf(day: string): YearDates {
	const year = Number(day.slice(0, 4));
	const first = day.slice(5) >= '08-01' ? year : year - 1;
	return { name: `${first}-${first + 1}`, startsOn: `${first}-08-01`, endsOn: `${first + 1}-07-31` };
}

/** The year that follows: the day after the last one, as long as a school year is. */
export function yearAfter({ endsOn }: YearDates): YearDates {
	const startsOn = addDays(endsOn, 1);
	return { ...schoolYearOf(startsOn), startsOn };
}

/**
 * The same parts a year later, on the same days of the week: 52 weeks on, or 53 where that lies nearer to the same date.
 * What falls outside the new year is cut off at its ends.
 */
export function copyForward<Part extends PeriodDates>(parts: readonly Part[], from: YearDates, to: YearDates): Part[] {
	const weeks = Math.round(daysBetween(from.startsOn, to.startsOn) / 7);
	const moved = (day: string): string => clamp(addDays(day, weeks * 7), to);
	return parts.map((part) => ({ ...part, startsOn: moved(part.startsOn), endsOn: moved(part.endsOn) }));
}

const clamp = (day: string, { startsOn, endsOn }: YearDates): string =>
	day < startsOn ? startsOn : day > endsOn ? endsOn : day;

/** Lessons begin about here and end about there everywhere in the country: for a first proposal, which the school changes. */
const lessonsFrom = '09-01';
const lessonsUntil = '06-30';
const reportDays = 13;

/**
 * The rounds of plans and reports that a set-up names, spread evenly over the year. Set-ups say how often, never when; so
 * these are a proposal. Holidays differ by region and year, and are left to the school.
 */
export function proposedPeriods({ schooljaar }: SchoolSetup, year: YearDates): PeriodDates[] {
	const timesOf = (...kinds: string[]): number =>
		Math.max(
			0,
			...itemsOf(schooljaar.rondes).flatMap(({ soort, ritme }) =>
				kinds.includes(soort) && typeof ritme !== 'string' && ritme.per === 'schooljaar' ? ritme.keer : []
			)
		);
	const rounds = partsOfYear(timesOf('leerlinggesprek', 'plan'), year).map((part, index): PeriodDates => ({
		kind: 'ronde',
		name: `Ronde ${index + 1}`,
		...part
	}));
	const reports = partsOfYear(timesOf('rapport'), year).map(({ endsOn: end }, index): PeriodDates => ({
		kind: 'rapport',
		name: `Rapport ${index + 1}`,
		startsOn: addDays(end, -reportDays),
		endsOn: end
	}));
	return [...rounds, ...reports];
}

/** So many parts of the lessons of a school year, of equal length, one after the other. */
export function partsOfYear(
	parts: number,
	{ startsOn, endsOn }: Pick<YearDates, 'startsOn' | 'endsOn'>
): { startsOn: string; endsOn: string }[] {
	return spread(parts, `${startsOn.slice(0, 4)}-${lessonsFrom}`, `${endsOn.slice(0, 4)}-${lessonsUntil}`);
}

function spread(parts: number, first: string, last: string): { startsOn: string; endsOn: string }[] {
	const days = daysBetween(first, last) + 1;
	const from = (part: number): string => addDays(first, Math.floor((days * part) / parts));
	return Array.from({ length: parts }, (_, part) => ({ startsOn: from(part), endsOn: addDays(from(part + 1), -1) }));
}
