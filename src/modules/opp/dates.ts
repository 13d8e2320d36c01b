/** When an OPP is due, and when it is looked at again. Source: docs/rules.md O1 and O6. */
import { addDays, addMonths } from '#platform/text/dates.ts';

/** O1 (national): six weeks after enrolment. A school may promise less. */
export const DAYS_UNTIL_FIXED = 42;

export type CountsFrom = 'enrolment' | 'placement';

export type DueDates = {
	fromEnrolment: string;
	/** Null while the pupil has not been placed, or was placed no later than enrolled. */
	fromPlacement: string | null;
	/** The one that the norm is measured by. */
	counting: string;
};

/** A school may count from a later placement only when it says so; both dates are always there to be shown (O1). */
export function dueOn(
	enrolledOn: string,
	placedOn: string | null,
	countsFrom: CountsFrom,
	days = DAYS_UNTIL_FIXED
): DueDates {
	const fromEnrolment = addDays(enrolledOn, days);
	const fromPlacement = placedOn && placedOn > enrolledOn ? addDays(placedOn, days) : null;
	return {
		fromEnrolment,
		fromPlacement,
		counting: countsFrom === 'placement' && fromPlacement ? fromPlacement : fromEnrolment
	};
}

/** Within how many days an OPP is fixed, from each day on that the school said so; the oldest first. */
export type DaysSince = { fromOn: string; days: number };

/** What held on the day of enrolment counts for that pupil: a later promise rewrites nothing. */
export function daysUntilFixed(enrolledOn: string, since: readonly DaysSince[]): number {
	const held = since.findLast(({ fromOn }) => fromOn <= enrolledOn) ?? since[0];
	return Math.min(held?.days ?? DAYS_UNTIL_FIXED, DAYS_UNTIL_FIXED);
}

/**
 * O6: at least once a school year. A year after the last fixed version falls in the next school year by nature, and
 * keeps the talks spread; a pupil in the last year at school is evaluated before leaving.
 */
export function nextEvaluationDueOn(lastFixedOn: string, leavesOn: string | null): string {
	const inAYear = addMonths(lastFixedOn, 12);
	return leavesOn !== null && leavesOn < inAYear ? leavesOn : inAYear;
}
