/**
 * A placement in an arrangement: it waits, it takes a place from a day to a day, it ends with an outcome. Pure. Source:
 * docs/rules.md S3. The functions `arrangement_end` and `placement_days` of the database say the same as the ones here.
 */
import { addDays, addMonths, daysBetween } from '#platform/text/dates.ts';
import { isHard, type Duration } from './arrangement.ts';

export const placementStates = ['wacht', 'geplaatst', 'beëindigd', 'vervallen'] as const;
export type PlacementState = (typeof placementStates)[number];

/** A hard end needs a named person with a reason to go beyond it; past a preferred one the program only warns. */
export type EndKind = 'hard' | 'voorkeur';

/** What happened to a placement; each with who, when and why. */
export const stepKinds = [
	'gevraagd',
	'voorrang',
	'geen voorrang',
	'geplaatst',
	'verlengd',
	'beëindigd',
	'vervallen',
	'heropend'
] as const;
export type StepKind = (typeof stepKinds)[number];

export const goalResults = ['ja', 'deels', 'nee'] as const;
export type GoalResult = (typeof goalResults)[number];

/** Days from–until, both inclusive. */
export type Span = { fromOn: string; untilOn: string };

/**
 * The last day of something that begins on a day and lasts so long. A whole number of school years ends with the last one,
 * on 31 July (art. 1.1 Wet voortgezet onderwijs 2020), also when it began in the middle of the first.
 */
export function lastDayOf({ aantal, eenheid }: Pick<Duration, 'aantal' | 'eenheid'>, fromOn: string): string {
	if (eenheid === 'week') return addDays(fromOn, Math.round(aantal * 7) - 1);
	if (eenheid === 'schooljaar' && Number.isInteger(aantal)) return `${schoolYearStart(fromOn) + aantal}-07-31`;
	const months = eenheid === 'maand' ? aantal : aantal * 12;
	const whole = Math.trunc(months);
	return addDays(addMonths(fromOn, whole), Math.round((months - whole) * 30) - 1);
}

const schoolYearStart = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0);

/** The last day that the arrangement allows; null where it sets no bound that holds. */
export const hardEndOf = (duration: Duration | null, fromOn: string): string | null =>
	duration !== null && isHard(duration) ? lastDayOf(duration, fromOn) : null;

/** Longer than the school prefers: it may, and the screen says so. */
export const isLongerThanPreferred = (duration: Duration | null, { fromOn, untilOn }: Span): boolean =>
	duration?.soort === 'voorkeur' && untilOn > lastDayOf(duration, fromOn);

/** The end that is proposed: as long as the arrangement lasts, else until the end of the school year. */
export function proposedEnd(duration: Duration | null, fromOn: string): string {
	return duration ? lastDayOf(duration, fromOn) : `${schoolYearStart(fromOn) + 1}-07-31`;
}

export type Placed = {
	state: PlacementState;
	fromOn: string | null;
	endBy: string | null;
	endedOn: string | null;
};

/** The days on which it takes a place. Who should have ended and did not is still there, until today at least. */
export function daysTaken({ state, fromOn, endBy, endedOn }: Placed, today: string): Span | null {
	if (fromOn === null) return null;
	if (state === 'geplaatst' && endBy !== null) return { fromOn, untilOn: endBy > today ? endBy : today };
	if (state === 'beëindigd' && endedOn !== null) return { fromOn, untilOn: endedOn };
	return null;
}

/** How many of these take a place on the busiest day within the span. */
export function mostAtOnce(taken: readonly Span[], within: Span): number {
	const there = taken.filter(({ fromOn, untilOn }) => fromOn <= within.untilOn && untilOn >= within.fromOn);
	// It only gets busier on a day on which somebody comes.
	const turning = [within.fromOn, ...there.map(({ fromOn }) => fromOn).filter((on) => on > within.fromOn)];
	return Math.max(...turning.map((on) => there.filter((span) => span.fromOn <= on && span.untilOn >= on).length));
}

/**
 * From which day there is a place for somebody who stays so many days: today or later, and before the last of those who are
 * there now goes. Null: never, as far as is known.
 */
export function freeFrom(taken: readonly Span[], capacity: number, from: string, days: number): string | null {
	const turning = [from, ...taken.map(({ untilOn }) => addDays(untilOn, 1)).filter((on) => on > from)].toSorted();
	return turning.find((on) => mostAtOnce(taken, { fromOn: on, untilOn: addDays(on, days - 1) }) < capacity) ?? null;
}

/** So many days after it was decided an end can be taken back; later what comes is a new placement. */
export const daysToReopen = 1;
export const mayReopenOn = (decidedOn: string, today: string): boolean => today <= addDays(decidedOn, daysToReopen);

/** Six weeks before the end people are told (docs/rules.md S3). */
export const daysOfWarning = 42;
export const warnsFrom = (endBy: string): string => addDays(endBy, -daysOfWarning);
export const endsSoon = ({ state, endBy }: Placed, today: string): boolean =>
	state === 'geplaatst' && endBy !== null && today >= warnsFrom(endBy);

export type Waiting = { id: string; isUrgent: boolean; askedOn: string; createdAt: string };

/** Who is first: priority, which the care team gives with a reason, then who has waited longest. */
export const inTurn = <W extends Waiting>(waiting: readonly W[]): W[] =>
	waiting.toSorted(
		(a, b) =>
			Number(b.isUrgent) - Number(a.isUrgent) ||
			a.askedOn.localeCompare(b.askedOn) ||
			a.createdAt.localeCompare(b.createdAt) ||
			a.id.localeCompare(b.id)
	);

/** Whole weeks. */
export const weeksSince = (day: string, today: string): number => Math.max(0, Math.floor(daysBetween(day, today) / 7));

/** Goals as one types them: a line each, without empty ones and without the same one twice. */
export const linesOf = (text: string): string[] => [
	...new Set(
		text
			.split(/\r?\n/)
			.map((line) => line.replace(/^\s*[-–•*]\s*/, '').trim())
			.filter(Boolean)
	)
];

/** The goals as one field shows them. */
export const goalText = (goals: readonly { text: string }[]): string => goals.map(({ text }) => text).join('\n');
