/** What drawing does to the rows of a timetable: what was in the past stays as it was. Pure. */
import { addDays } from '#platform/text/dates.ts';
import type { LessonPlan, LessonRow } from './steps.ts';

type NewId = () => string;
const nothing: LessonPlan = { add: [], change: [], remove: [] };

/**
 * The lesson with other values from `values.fromOn` on. When it began before that day, it ends the day before and goes on as
 * a new lesson; else it changes as it is.
 */
export function lessonFrom(
	before: LessonRow,
	values: Omit<LessonRow, 'id' | 'groupId' | 'pupilId' | 'sourceKey' | 'version'>,
	newId: NewId
): LessonPlan {
	if (values.fromOn <= before.fromOn || values.fromOn > before.untilOn)
		return { ...nothing, change: [{ before, after: nextVersion({ ...before, ...values }) }] };
	return {
		...nothing,
		add: [{ ...before, ...values, id: newId(), sourceKey: before.sourceKey, version: 1 }],
		change: [endedOn(before, addDays(values.fromOn, -1))]
	};
}

/** The lesson is no more from this day on. One that has not begun by then never was. */
export const lessonGone = (lesson: LessonRow, goneFromOn: string): LessonPlan =>
	goneFromOn <= lesson.fromOn
		? { ...nothing, remove: [lesson] }
		: { ...nothing, change: [endedOn(lesson, addDays(goneFromOn, -1))] };

/** The whole timetable ends on a day; with `startAgain` the same lessons begin anew the day after, for as long as they were to last. */
export function timetableEnded(
	lessons: readonly LessonRow[],
	lastOn: string,
	{ startAgain, newId }: { startAgain: boolean; newId: NewId }
): LessonPlan {
	const lasting = lessons.filter(({ untilOn }) => untilOn > lastOn);
	const running = lasting.filter(({ fromOn }) => fromOn <= lastOn);
	return {
		add: startAgain
			? running.map((lesson) => ({ ...lesson, id: newId(), fromOn: addDays(lastOn, 1), version: 1 }))
			: [],
		change: running.map((lesson) => endedOn(lesson, lastOn)),
		// What was to begin later stays when the timetable goes on, and falls away with it when it does not.
		remove: startAgain ? [] : lasting.filter(({ fromOn }) => fromOn > lastOn)
	};
}

const endedOn = (before: LessonRow, untilOn: string) => ({ before, after: nextVersion({ ...before, untilOn }) });
const nextVersion = (row: LessonRow): LessonRow => ({ ...row, version: row.version + 1 });
