/** What a placement costs in time: its weekly effort over the weeks in which there is school. Pure. */
import { addDays, isWeekend } from '#platform/text/dates.ts';
import type { Span } from './traject.ts';

/** A holiday is of one location, or of the whole school. */
export type Holiday = { startsOn: string; endsOn: string; locationId: string | null };

export type Effort = Span & { weeklyMinutes: number | null; locationId: string | null };

/** Days of the week on which there can be school. */
const schoolDaysAWeek = 5;

/**
 * Minutes within these days: a fifth of the weekly effort for each school day that is no holiday, so that a week of which a
 * part falls out counts for the rest. Null where nobody said how much time it takes.
 */
export function minutesOf(
	{ weeklyMinutes, ...placed }: Effort,
	within: Span,
	holidays: readonly Holiday[]
): number | null {
	if (weeklyMinutes === null) return null;
	return Math.round((weeklyMinutes * schoolDays(placed, within, holidays)) / schoolDaysAWeek);
}

function schoolDays(
	{ fromOn, untilOn, locationId }: Omit<Effort, 'weeklyMinutes'>,
	within: Span,
	holidays: readonly Holiday[]
): number {
	const last = untilOn < within.untilOn ? untilOn : within.untilOn;
	const off = holidays.filter((holiday) => holiday.locationId === null || holiday.locationId === locationId);
	let days = 0;
	for (let on = fromOn > within.fromOn ? fromOn : within.fromOn; on <= last; on = addDays(on, 1))
		if (!isWeekend(on) && !off.some(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)) days++;
	return days;
}

export type Hours = {
	minutes: number;
	/** Placements of which nobody said how much time they take: they are not in it. */
	unstated: number;
};

/** All of these together within these days. */
export function totalOf(efforts: readonly Effort[], within: Span, holidays: readonly Holiday[]): Hours {
	const minutes = efforts
		.filter(({ fromOn, untilOn }) => fromOn <= within.untilOn && untilOn >= within.fromOn)
		.map((effort) => minutesOf(effort, within, holidays));
	return {
		minutes: minutes.reduce<number>((sum, some) => sum + (some ?? 0), 0),
		unstated: minutes.filter((some) => some === null).length
	};
}
