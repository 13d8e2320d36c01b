/** When an OPP is due, and when it is looked at again. Source: rules.md O1 and O6. */
import { addDays, addMonths } from '#platform/text/dates.ts';

/** O1 (national): six weeks after enrolment. */
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
export function dueOn(enrolledOn: string, placedOn: string | null, countsFrom: CountsFrom): DueDates {
	const fromEnrolment = addDays(enrolledOn, DAYS_UNTIL_FIXED);
	const fromPlacement = placedOn && placedOn > enrolledOn ? addDays(placedOn, DAYS_UNTIL_FIXED) : null;
	return {
		fromEnrolment,
		fromPlacement,
		counting: countsFrom === 'placement' && fromPlacement ? fromPlacement : fromEnrolment
	};
}

/**
 * O6: at least once a school year. A year after the last fixed version falls in the next school year by nature, and
 * keeps the talks spread; a pupil in the last year at school is evaluated before leaving.
 */
export function nextEvaluationDueOn(lastFixedOn: string, leavesOn: string | null): string {
	const inAYear = addMonths(lastFixedOn, 12);
	return leavesOn !== null && leavesOn < inAYear ? leavesOn : inAYear;
}
