import { z } from 'zod';
import { isDate } from '#platform/text/dates.ts';
import { changeKinds, lessonKinds, weekRhythms } from './rooster.ts';

const id = z.uuid('platform_form_check');
const idOrNothing = z.union([z.literal('').transform(() => null), id], 'rooster_form_teacher').default(null);
const day = z.string('rooster_form_day').refine(isDate, 'rooster_form_day');
const version = z.coerce.number('platform_form_check').int('platform_form_check');
const words = (most: number) => z.string().trim().max(most, 'rooster_form_long').default('');

/** `8:30`, `08.30` and `0830` are what people type; `08:30` is what it is. */
const time = z
	.string('rooster_form_time')
	.trim()
	.regex(/^([01]?\d|2[0-3])[:.]?[0-5]\d$/, 'rooster_form_time')
	.transform((text) => {
		const digits = text.replace(/\D/g, '').padStart(4, '0');
		return `${digits.slice(0, 2)}:${digits.slice(2)}`;
	});

const weekday = z.coerce
	.number('rooster_form_weekday')
	.int()
	.min(1, 'rooster_form_weekday')
	.max(7, 'rooster_form_weekday');
const weekdays = z.preprocess(
	(sent) => (sent === undefined ? [] : [sent].flat()),
	z
		.array(weekday)
		.min(1, 'rooster_form_weekday')
		.transform((days) => [...new Set(days)].sort())
);

const what = {
	kind: z.enum(lessonKinds, 'rooster_form_kind'),
	subject: z
		.string()
		.trim()
		.max(80, 'rooster_form_long')
		.transform((key) => key || null)
		.default(null),
	title: words(80),
	startsAt: time,
	endsAt: time,
	weeks: z.enum(weekRhythms, 'rooster_form_weeks').default('elke'),
	room: words(40),
	teacherId: idOrNothing
};
const timesInOrder = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => startsAt < endsAt;
const outOfTime = { path: ['endsAt'], error: 'rooster_form_times' };
const daysInOrder = ({ fromOn, untilOn }: { fromOn: string; untilOn: string }) => fromOn <= untilOn;
const outOfOrder = { path: ['untilOn'], error: 'rooster_form_order' };

/** A lesson on one or more days of the week. */
export const NewLessonForm = z
	.object({ ...what, weekdays, fromOn: day, untilOn: day })
	.refine(timesInOrder, outOfTime)
	.refine(daysInOrder, outOfOrder);
export type NewLessonForm = z.output<typeof NewLessonForm>;

/** What a lesson becomes, from a day on; what was before that day stays as it was. */
export const ChangeLessonForm = z
	.object({ ...what, weekday, fromOn: day, untilOn: day, version })
	.refine(timesInOrder, outOfTime)
	.refine(daysInOrder, outOfOrder);
export type ChangeLessonForm = z.output<typeof ChangeLessonForm>;

export const CopyLessonForm = z.object({ weekdays });
export type CopyLessonForm = z.output<typeof CopyLessonForm>;

/** The first day on which the lesson is no more. */
export const RemoveLessonForm = z.object({ goneFromOn: day, version });
export type RemoveLessonForm = z.output<typeof RemoveLessonForm>;

/** What becomes of a lesson on one day. */
export const DayChangeForm = z.object({
	onDay: day,
	kind: z.enum(changeKinds, 'rooster_form_change'),
	teacherId: idOrNothing,
	room: words(40),
	reason: words(120)
});
export type DayChangeForm = z.output<typeof DayChangeForm>;

export const RemoveDayChangeForm = z.object({ changeId: id });
export type RemoveDayChangeForm = z.output<typeof RemoveDayChangeForm>;

/** The whole timetable to another group, as it is on a day. */
export const CopyTimetableForm = z
	.object({
		toGroupId: z.uuid('rooster_form_group'),
		asOn: day,
		fromOn: day,
		untilOn: day,
		withTeachers: z.literal('on').optional()
	})
	.refine(daysInOrder, outOfOrder);
export type CopyTimetableForm = z.output<typeof CopyTimetableForm>;

/** The last day of the timetable; `startAgain` draws the same lessons from the day after, to be changed there. */
export const EndTimetableForm = z.object({ lastOn: day, startAgain: z.literal('on').optional() });
export type EndTimetableForm = z.output<typeof EndTimetableForm>;

export const UndoForm = z.object({ stepId: id });
export type UndoForm = z.output<typeof UndoForm>;

const mostImportBytes = 2_000_000;

export const StartImportForm = z.object({
	yearId: z.uuid('rooster_form_year'),
	file: z
		.instanceof(File, { error: 'rooster_form_file' })
		.refine((file) => file.size > 0, 'rooster_form_file')
		.refine((file) => file.size <= mostImportBytes, 'rooster_form_file_big')
});
export type StartImportForm = z.output<typeof StartImportForm>;

/** `groups.<word>`, `subjects.<word>` and `teachers.<word>`: what the file's words stand for here. */
export const ChooseWordsForm = z.looseObject({});
export type ChooseWordsForm = z.output<typeof ChooseWordsForm>;

export const ConfirmImportForm = z.object({});
