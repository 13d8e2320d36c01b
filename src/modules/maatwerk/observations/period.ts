/**
 * The first weeks of a school year: everybody who teaches a group writes what they see, of each pupil and of the group; the
 * mentor looks at all of it. And the group observations of the care coordinator through the year. Source: PrO Hardenberg,
 * lines 530–538 (three to four weeks; two group observations a year; individual ones with the parents' consent).
 */
import { addDays, addWeeks, daysBetween } from '#platform/text/dates.ts';

/** What one looks at, in the order of the form; ours. */
export const themes = ['leren', 'omgaan', 'concentratie', 'werkhouding', 'stemming'] as const;
export type Theme = (typeof themes)[number];

/** How it goes; what nobody saw is left open. */
export const levels = ['goed', 'wisselend', 'zorg'] as const;
export type Level = (typeof levels)[number];

export type Finding = { themes: Partial<Record<Theme, Level>>; text: string };

export const isEmpty = ({ themes: seen, text }: Finding): boolean =>
	Object.keys(seen).length === 0 && text.trim() === '';

export type Span = { startsOn: string; endsOn: string };

/** Where no set-up says how long. */
export const commonWeeks = 4;

/** Lessons begin about here where the school's calendar has no summer holiday. */
const lessonsFrom = '09-01';

/**
 * From the first day after the summer holiday, so many weeks. A holiday that began before the school year or on its first day is
 * that of the summer.
 */
export function observationPeriod(year: Span, holidays: readonly Span[], weeks: number): Span {
	const summer = holidays.find(({ startsOn, endsOn }) => startsOn <= year.startsOn && endsOn >= year.startsOn);
	const startsOn = summer ? addDays(summer.endsOn, 1) : `${year.startsOn.slice(0, 4)}-${lessonsFrom}`;
	return { startsOn, endsOn: addDays(addWeeks(startsOn, weeks), -1) };
}

/** Where a group stands: not begun, running, over and still to be looked at together, or done. */
export type PeriodState = 'later' | 'running' | 'over' | 'done';

export function stateOf({ startsOn, endsOn }: Span, doneOn: string | null, today: string): PeriodState {
	if (doneOn) return 'done';
	if (today < startsOn) return 'later';
	return today <= endsOn ? 'running' : 'over';
}

/** After this many days nobody is asked any more what was seen in the first weeks. */
const askedDays = 42;

export const isAsked = ({ startsOn, endsOn }: Span, today: string): boolean =>
	today >= startsOn && today <= addDays(endsOn, askedDays);

/** Where no set-up says how often: two group observations a year. */
export const commonObservations = 2;

/** By when each group observation of the year is made: the year of lessons in as many equal parts. */
export function observationDues(year: Span, times: number): string[] {
	const first = `${year.startsOn.slice(0, 4)}-${lessonsFrom}`;
	const days = daysBetween(first, `${year.endsOn.slice(0, 4)}-06-30`);
	return Array.from({ length: times }, (_, at) => addDays(first, Math.floor((days * (at + 1)) / times)));
}

/** The next one that is due, as number and day; null when all were made. */
export function nextObservation(dues: readonly string[], made: number): { number: number; dueOn: string } | null {
	const dueOn = dues[made];
	return dueOn === undefined ? null : { number: made + 1, dueOn };
}

/** It is asked so many days before. */
export const observationSoonDays = 28;

/** What all saw of one theme, the most worrying first. */
export function tally(findings: readonly Pick<Finding, 'themes'>[], theme: Theme): { level: Level; count: number }[] {
	return levels
		.toReversed()
		.map((level) => ({ level, count: findings.filter((finding) => finding.themes[theme] === level).length }))
		.filter(({ count }) => count > 0);
}

/** Whoever is looked at first: how many times somebody saw something to worry about, a wavering counts for less. */
export const weight = (findings: readonly Pick<Finding, 'themes'>[]): number =>
	findings.reduce(
		(sum, { themes: seen }) => sum + Object.values(seen).reduce((own, level) => own + worth[level], 0),
		0
	);

const worth: Record<Level, number> = { goed: 0, wisselend: 1, zorg: 3 };
