/** The timetable: lessons that come back each week, what becomes of them on one day, and what a week adds up to. Pure. */
import { Temporal } from 'temporal-polyfill';

/**
 * What an hour is: a lesson, the mentor's hour, an hour for the own plan (*IOP-uur*), a break, or internship. Only the first
 * three are taught: whoever teaches them is involved with the pupils.
 */
export const lessonKinds = ['les', 'mentoruur', 'planuur', 'pauze', 'stage'] as const;
export type LessonKind = (typeof lessonKinds)[number];
export const taughtKinds: readonly LessonKind[] = ['les', 'mentoruur', 'planuur'];

/** In which weeks of the year (ISO 8601) the lesson is. A year of 53 weeks has two odd weeks in a row. */
export const weekRhythms = ['elke', 'oneven', 'even'] as const;
export type WeekRhythm = (typeof weekRhythms)[number];

/** What becomes of one lesson on one day: it is lost, somebody else or another room, or the group is only looked after. */
export const changeKinds = ['uitval', 'vervanging', 'opvang'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One line of a weekly pattern. Times are `HH:MM`; the weekday is 1 (Monday) to 7; both days of a span count. */
export type Lesson = {
	id: string;
	kind: LessonKind;
	/** A key of the set-up's list of subjects. */
	subject: string | null;
	title: string;
	weekday: number;
	startsAt: string;
	endsAt: string;
	weeks: WeekRhythm;
	room: string;
	teacherId: string | null;
	fromOn: string;
	untilOn: string;
};

export type LessonChange = {
	lessonId: string;
	onDay: string;
	kind: ChangeKind;
	/** Who teaches or looks after the group instead; nothing means: the one who always does. */
	teacherId: string | null;
	/** Nothing means: the room of always. */
	room: string;
	reason: string;
};

type Span = { startsOn: string; endsOn: string };

/** A lesson as it is on one day. */
export type DayLesson<L extends Lesson = Lesson> = L & { change: LessonChange | null; isOwn: boolean };

export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;
const weekOf = (day: string): number => Temporal.PlainDate.from(day).weekOfYear ?? 0;

/** Whether the pattern has the lesson on this day, holidays aside. */
export function isOnDay(lesson: Pick<Lesson, 'weekday' | 'weeks' | 'fromOn' | 'untilOn'>, day: string): boolean {
	if (lesson.fromOn > day || day > lesson.untilOn || lesson.weekday !== weekdayOf(day)) return false;
	return lesson.weeks === 'elke' || (weekOf(day) % 2 === 1) === (lesson.weeks === 'oneven');
}

type Times = Pick<Lesson, 'startsAt' | 'endsAt'>;
export const overlaps = (a: Times, b: Times): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;
export const byTime = (a: Times, b: Times): number =>
	a.startsAt.localeCompare(b.startsAt) || a.endsAt.localeCompare(b.endsAt);

/**
 * What somebody has on a day, by time, also what falls out (`change.kind` says so). An own lesson takes the place of every
 * lesson of a group with which it overlaps. In a holiday there is nothing.
 */
export function lessonsOn<L extends Lesson>(
	day: string,
	{
		own,
		ofGroups,
		changes,
		holidays
	}: { own: readonly L[]; ofGroups: readonly L[]; changes: readonly LessonChange[]; holidays: readonly Span[] }
): DayLesson<L>[] {
	if (holidays.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)) return [];
	const changeOf = ({ id }: L) => changes.find(({ lessonId, onDay }) => lessonId === id && onDay === day) ?? null;
	const mine = own.filter((lesson) => isOnDay(lesson, day));
	const theirs = ofGroups.filter(
		(lesson) => isOnDay(lesson, day) && !mine.some((ownLesson) => overlaps(ownLesson, lesson))
	);
	return [
		...mine.map((lesson) => ({ ...lesson, change: changeOf(lesson), isOwn: true })),
		...theirs.map((lesson) => ({ ...lesson, change: changeOf(lesson), isOwn: false }))
	].toSorted(byTime);
}

/** Who stands before the class and where, the change of the day counted. */
export function heldBy({ teacherId, room, change }: Pick<DayLesson, 'teacherId' | 'room' | 'change'>) {
	return { teacherId: change?.teacherId ?? teacherId, room: change?.room || room };
}

const minutesFrom = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * Minutes of teaching of one day: what overlaps counts once, what falls out does not count, and breaks only where the set-up
 * says so (`pauze_telt_mee`).
 */
export function minutesOf(
	lessons: readonly (Times & { kind: LessonKind; change?: LessonChange | null })[],
	{ breaksCount }: { breaksCount: boolean }
): number {
	let minutes = 0;
	let until = 0;
	for (const { startsAt, endsAt, kind, change } of lessons.toSorted(byTime)) {
		if ((kind === 'pauze' && !breaksCount) || change?.kind === 'uitval') continue;
		const from = Math.max(minutesFrom(startsAt), until);
		until = Math.max(until, minutesFrom(endsAt));
		minutes += Math.max(0, until - from);
	}
	return minutes;
}
