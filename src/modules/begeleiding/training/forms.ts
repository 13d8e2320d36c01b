import { z } from 'zod';
import { many } from '#platform/forms/fields.ts';
import { clockTime, day, key, line, maybe, reason, version } from '../fields.ts';
import { mostSessions, results, trainingKinds } from './training.ts';

const name = z.string('begeleiding_form_name').trim().min(1, 'begeleiding_form_name').max(150, 'begeleiding_form_long');
/** As many as are chosen. */
const people = many(z.union([z.literal(''), z.uuid()]), 20, 'begeleiding_form_people').transform((ids) => [
	...new Set(ids.filter(Boolean))
]);
const pupils = many(z.uuid(), 60, 'begeleiding_form_people');
const whole = (least: number, most: number) =>
	z.coerce
		.number('begeleiding_form_count')
		.int('begeleiding_form_count')
		.min(least, 'begeleiding_form_count')
		.max(most, 'begeleiding_form_count');
const times = { startsAt: clockTime, endsAt: clockTime };
const inOrder = { path: ['endsAt'], message: 'begeleiding_form_times' };

export const TrainingForm = z
	.object({
		/** Of the set-up's list; nothing: one of the school's own, with a name and a kind. */
		key: maybe(key),
		name,
		kind: z.enum(trainingKinds, 'begeleiding_form_kind'),
		group: maybe(z.uuid('begeleiding_form_group')),
		trainerIds: people,
		partner: line,
		firstOn: day,
		times: whole(1, mostSessions),
		everyWeeks: whole(1, 8),
		...times,
		place: line
	})
	.refine(({ startsAt, endsAt }) => startsAt < endsAt, inOrder);
export type TrainingForm = z.output<typeof TrainingForm>;

export const ChangeTrainingForm = z.object({ name, trainerIds: people, partner: line, version });
export type ChangeTrainingForm = z.output<typeof ChangeTrainingForm>;

export const MembersForm = z.object({
	pupilIds: pupils.pipe(z.array(z.uuid()).min(1, 'begeleiding_form_members')),
	because: line
});
export type MembersForm = z.output<typeof MembersForm>;

export const LeaveForm = z.object({ pupil: z.uuid() });
export type LeaveForm = z.output<typeof LeaveForm>;

export const MeetingForm = z
	.object({ onDay: day, ...times, place: line })
	.refine(({ startsAt, endsAt }) => startsAt < endsAt, inOrder);
export type MeetingForm = z.output<typeof MeetingForm>;

export const CancelMeetingForm = z.object({ reason });
export type CancelMeetingForm = z.output<typeof CancelMeetingForm>;

/** Who was there, of all who stood on the list. */
export const AttendanceForm = z.object({
	pupils,
	/** Who was there: everybody is, unless somebody says otherwise. */
	there: pupils,
	/** Of who was not: who said so beforehand. */
	excused: pupils
});
export type AttendanceForm = z.output<typeof AttendanceForm>;

export const ResultForm = z.object({
	pupil: z.uuid(),
	result: z.enum(results, 'begeleiding_form_result'),
	word: line,
	version
});
export type ResultForm = z.output<typeof ResultForm>;

/** A press without anything to say. */
export const EndForm = z.object({});
