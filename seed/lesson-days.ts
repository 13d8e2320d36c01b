import { addDays } from '#platform/text/dates.ts';
import { periodsOf, type Year } from './calendar.ts';

/** The summer holiday as the demo has it, in every year: the days between these two. */
const summer = { after: '07-12', until: '08-25' };

export type LessonDays = ReturnType<typeof lessonDays>;

/** The weekdays of these years on which there is school. Made once a school: asking it is cheap. */
export function lessonDays(years: readonly Year[]) {
	const holidays = years.flatMap((year) => periodsOf(year).filter(([kind]) => kind === 'vakantie'));
	const isSchool = (day: string): boolean => {
		const weekday = new Date(`${day}T00:00Z`).getUTCDay();
		const date = day.slice(5);
		return (
			weekday !== 0 &&
			weekday !== 6 &&
			(date <= summer.after || date >= summer.until) &&
			!holidays.some(([, , startsOn, endsOn]) => startsOn <= day && day <= endsOn)
		);
	};
	const days: string[] = [];
	const last = years.at(-1)?.endsOn ?? '';
	for (let day = years[0]?.startsOn ?? ''; day && day <= last; day = addDays(day, 1)) if (isSchool(day)) days.push(day);

	/** How many of the days lie before this one; with `isAfter`, before this one or on it. */
	const placeOf = (day: string, isAfter = false): number => {
		let [low, high] = [0, days.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (days[middle]! < day || (isAfter && days[middle] === day)) low = middle + 1;
			else high = middle;
		}
		return low;
	};
	return {
		/** From the first to the last day, both included; none when they lie the other way round. */
		between: (firstOn: string, lastOn: string): string[] => days.slice(placeOf(firstOn), placeOf(lastOn, true)),
		onOrAfter: (day: string): string | undefined => days[placeOf(day)],
		onOrBefore: (day: string): string | undefined => days[placeOf(day, true) - 1]
	};
}
