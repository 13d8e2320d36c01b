/** Terms in working days: Monday to Friday outside the school's holidays. Pure. */
import { addDays, isWeekend } from '#platform/text/dates.ts';

/** First and last day, both inclusive. */
export type Span = { startsOn: string; endsOn: string };

const mostDays = 400;

/** The day on which so many working days have passed; the day itself does not count, as in a term of law. */
export function addWorkingDays(from: string, days: number, holidays: readonly Span[] = []): string {
	let day = from;
	let left = days;
	for (let tried = 0; left > 0 && tried < mostDays; tried++) {
		day = addDays(day, 1);
		if (isWorkingDay(day, holidays)) left--;
	}
	return day;
}

export const isWorkingDay = (day: string, holidays: readonly Span[] = []): boolean =>
	!isWeekend(day) && !holidays.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
