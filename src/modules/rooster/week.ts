/** A week of somebody's timetable, day by day. Pure. */
import { addDays, weekStart } from '#platform/text/dates.ts';
import { lessonsOn, minutesOf, type DayLesson, type Lesson, type LessonChange } from './rooster.ts';

export type Holiday = { name: string; startsOn: string; endsOn: string };

export type WeekDay<L extends Lesson> = {
	day: string;
	weekday: number;
	/** The name of the holiday or the day off. */
	holiday: string | null;
	lessons: DayLesson<L>[];
	minutes: number;
};

export type Week<L extends Lesson> = { monday: string; days: WeekDay<L>[]; minutes: number };

type Timetable<L extends Lesson> = {
	own: readonly L[];
	ofGroups: readonly L[];
	changes: readonly LessonChange[];
	holidays: readonly Holiday[];
};

const schoolDays = 5;

/** The Monday of the week that one looks at unasked: this week, on a weekend the week to come. */
export const mondayToShow = (today: string): string => weekStart(addDays(today, 2));

/** Monday to Friday, and the weekend where something is on it. */
export function weekOf<L extends Lesson>(
	monday: string,
	timetable: Timetable<L>,
	{ breaksCount }: { breaksCount: boolean }
): Week<L> {
	const days = Array.from({ length: 7 }, (_, index): WeekDay<L> => {
		const day = addDays(monday, index);
		const lessons = lessonsOn(day, timetable);
		const holiday = timetable.holidays.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)?.name ?? null;
		return { day, weekday: index + 1, holiday, lessons, minutes: minutesOf(lessons, { breaksCount }) };
	}).filter(({ weekday, lessons }) => weekday <= schoolDays || lessons.length > 0);
	return { monday, days, minutes: days.reduce((sum, { minutes }) => sum + minutes, 0) };
}
