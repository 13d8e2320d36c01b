/** What people may send about planning meetings. A message is a text key; the screen says it in the reader's language. */
import { z } from 'zod';
import { many } from '#platform/forms/fields.ts';
import { itemSubjects, type ItemSource } from './agenda.ts';
import { seatKinds } from './overleg.ts';
import { intervals } from './rhythm.ts';

const version = z.coerce.number().int().positive();
const date = z.iso.date('overleg_form_date');
const isTicked = z.preprocess((sent) => sent !== undefined && sent !== '', z.boolean());
const number = (error: string, least: number, most: number) =>
	z.coerce.number(error).int(error).min(least, error).max(most, error);

const atWhatTime = {
	time: z.string('overleg_form_time').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'overleg_form_time'),
	minutes: number('overleg_form_minutes', 5, 480),
	place: z.string().trim().max(200, 'overleg_form_long').default('')
};
const ofWhatKind = {
	kind: z.string('overleg_form_kind').min(1, 'overleg_form_kind').max(100),
	location: z.union([z.literal('school').transform(() => null), z.uuid()], 'overleg_form_location').default(null),
	chair: z.uuid('overleg_form_person'),
	/** Who is asked to the table, by person. */
	people: many(z.uuid('overleg_form_person'), 60, 'overleg_form_people')
};

export const PlanMeetingForm = z.object({ ...ofWhatKind, on: date, ...atWhatTime });
export type PlanMeetingForm = z.infer<typeof PlanMeetingForm>;

export const StartSeriesForm = z
	.object({
		...ofWhatKind,
		...atWhatTime,
		interval: z.enum(intervals, 'overleg_form_interval'),
		every: number('overleg_form_every', 1, 12),
		weekdays: many(z.coerce.number().int().min(1).max(5), 5).refine((days) => days.length > 0, 'overleg_form_weekdays'),
		fromOn: date,
		untilOn: date
	})
	.refine(({ fromOn, untilOn }) => fromOn <= untilOn, { path: ['untilOn'], message: 'overleg_form_until' });
export type StartSeriesForm = z.infer<typeof StartSeriesForm>;

export const EndSeriesForm = z.object({ series: z.uuid() });
export type EndSeriesForm = z.infer<typeof EndSeriesForm>;

export const MoveForm = z.object({ on: date, ...atWhatTime, version });
export type MoveForm = z.infer<typeof MoveForm>;

export const CancelForm = z.object({
	reason: z.string('overleg_form_reason').trim().min(3, 'overleg_form_reason').max(500, 'overleg_form_long'),
	version
});
export type CancelForm = z.infer<typeof CancelForm>;

export const SeatForm = z.object({
	person: z.uuid('overleg_form_person'),
	kind: z.enum(seatKinds, 'overleg_form_seat').default('lid'),
	mayNote: isTicked
});
export type SeatForm = z.infer<typeof SeatForm>;

export const LeaveForm = z.object({ person: z.uuid() });
export type LeaveForm = z.infer<typeof LeaveForm>;

const text = (key: string) => z.string(key).trim().min(10, key).max(4000, 'overleg_form_long');

/** A partner says what worries about a pupil, in words. */
export const ConcernForm = z.object({ partner: z.uuid('overleg_form_partner'), text: text('overleg_form_concern') });
export type ConcernForm = z.infer<typeof ConcernForm>;

export const AnswerForm = z.object({ concern: z.uuid(), answer: text('overleg_form_answer'), version });
export type AnswerForm = z.infer<typeof AnswerForm>;

/** What a point says: what is asked of the table, and what everybody at it should know. */
const words = {
	question: z.string('overleg_form_question').trim().min(1, 'overleg_form_question').max(1000, 'overleg_form_long'),
	facts: z.string().trim().max(4000, 'overleg_form_long').default(''),
	isAnonymous: isTicked
};

export const BringInForm = z
	.object({
		...words,
		about: z.enum(itemSubjects, 'overleg_form_about'),
		pupil: z.uuid('overleg_form_pupil').optional(),
		group: z.uuid('overleg_form_group').optional(),
		title: z.string().trim().max(200, 'overleg_form_long').default(''),
		/** The proposal that it began with. */
		proposal: z.string().max(200).optional()
	})
	.refine(({ about, pupil }) => about !== 'leerling' || pupil, { path: ['pupil'], message: 'overleg_form_pupil' })
	.refine(({ about, group }) => about !== 'groep' || group, { path: ['group'], message: 'overleg_form_group' })
	.refine(({ about, title }) => about !== 'onderwerp' || title, { path: ['title'], message: 'overleg_form_title' });
export type BringInForm = z.infer<typeof BringInForm>;
/** What is brought in, and where it comes from: that the server says, not the form. */
export type BroughtIn = Omit<BringInForm, 'proposal'> & { source?: ItemSource; sourceId?: string; followsId?: string };

export const PointForm = z.object({ ...words, version });
export type PointForm = z.infer<typeof PointForm>;

/** From the dossier: the same words, and what the pupil and the parents say of it. */
export const BringPupilForm = z.object({
	...words,
	meeting: z.uuid('overleg_form_meeting'),
	pupilSays: z.string().trim().max(2000, 'overleg_form_long').default(''),
	parentsSay: z.string().trim().max(2000, 'overleg_form_long').default('')
});
export type BringPupilForm = z.infer<typeof BringPupilForm>;

/** One line for the next evaluation of the day. */
export const SignalForm = z.object({
	/** "leerling ID" or "groep ID". */
	about: z.string('overleg_form_whom').regex(/^(leerling|groep) [0-9a-f-]{36}$/, 'overleg_form_whom'),
	question: z.string('overleg_form_signal').trim().min(1, 'overleg_form_signal').max(300, 'overleg_form_long')
});
export type SignalForm = z.infer<typeof SignalForm>;

export const ProposalForm = z.object({ proposal: z.string().min(1).max(200) });
export type ProposalForm = z.infer<typeof ProposalForm>;

/** What the page of bringing in begins with, from the address. */
export const BringInQuery = z.object({
	over: z.enum(itemSubjects).optional().catch(undefined),
	leerling: z.uuid().optional().catch(undefined),
	voorstel: z.string().max(200).optional().catch(undefined)
});

/** Taken off, put back, or moved one place. */
export const OneItemForm = z.object({ item: z.uuid() });
export type OneItemForm = z.infer<typeof OneItemForm>;
export const MoveItemForm = z.object({ item: z.uuid(), way: z.enum(['up', 'down']) });
export type MoveItemForm = z.infer<typeof MoveItemForm>;

/** A person read these very words and says that they do not tell who it is. */
export const CheckForm = z.object({
	version,
	isRead: isTicked.refine((ticked) => ticked, 'overleg_form_read')
});
export type CheckForm = z.infer<typeof CheckForm>;

/** What the list of meetings is narrowed to, from the address. */
export const MeetingsQuery = z.object({
	soort: z.string().max(100).optional().catch(undefined),
	locatie: z.uuid().optional().catch(undefined)
});
