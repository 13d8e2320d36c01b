/** What people may send about talks. A message is a text key; the screen says it in the reader's language. */
import { z } from 'zod';
import { talkKinds } from './gesprekken.ts';
import { slotTimes } from './planning/slots.ts';

const version = z.coerce.number().int().positive();
const date = z.iso.date('gesprekken_form_date');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'gesprekken_form_time');
const place = z.string().trim().max(200, 'gesprekken_form_long').default('');
const person = z.uuid('gesprekken_form_person');
const minutes = z.coerce
	.number('gesprekken_form_minutes')
	.int('gesprekken_form_minutes')
	.min(5, 'gesprekken_form_minutes')
	.max(120, 'gesprekken_form_minutes');
const reason = z
	.string('gesprekken_form_reason')
	.trim()
	.min(5, 'gesprekken_form_reason')
	.max(500, 'gesprekken_form_long');
const isTicked = z.preprocess((sent) => sent !== undefined && sent !== '', z.boolean());
const nothing = z.literal('').transform(() => null);

/** A parent, or the mentor, takes a time. */
export const PickForm = z.object({ slot: z.uuid('gesprekken_form_slot'), interpreter: isTicked, version });
export type PickForm = z.infer<typeof PickForm>;

export const GiveBackForm = z.object({ version });
export type GiveBackForm = z.infer<typeof GiveBackForm>;

/** The mentor plans a talk at any time. */
export const PlanTalkForm = z.object({ on: date, time, minutes, place, lead: person, version });
export type PlanTalkForm = z.infer<typeof PlanTalkForm>;

export const CancelForm = z.object({ reason, version });
export type CancelForm = z.infer<typeof CancelForm>;

/** A talk outside the rounds; with a time it is planned at once. */
export const NewTalkForm = z.object({
	kind: z.enum(talkKinds, 'gesprekken_form_kind'),
	on: date,
	time: z.union([nothing, time], 'gesprekken_form_time').default(null),
	minutes,
	place
});
export type NewTalkForm = z.infer<typeof NewTalkForm>;

/** Nothing chosen: no rhythm any more. */
export const RhythmForm = z.object({
	everyWeeks: z.union([
		nothing,
		z.coerce.number('gesprekken_form_weeks').int().min(1).max(26, 'gesprekken_form_weeks')
	]),
	version: z.coerce.number().int().min(0)
});
export type RhythmForm = z.infer<typeof RhythmForm>;

/** The times of one day that a mentor offers. */
export const SlotsForm = z
	.object({
		round: z.uuid('gesprekken_form_round'),
		on: date,
		from: time,
		until: time,
		minutes,
		pause: z.coerce
			.number('gesprekken_form_minutes')
			.int()
			.min(0, 'gesprekken_form_minutes')
			.max(60, 'gesprekken_form_minutes'),
		place
	})
	.transform((day) => ({ ...day, times: slotTimes(day) }))
	.refine(({ times }) => times.length > 0, { path: ['until'], message: 'gesprekken_form_until' });
export type SlotsForm = z.infer<typeof SlotsForm>;

export const RemoveSlotForm = z.object({ slot: z.uuid('gesprekken_form_slot') });
export type RemoveSlotForm = z.infer<typeof RemoveSlotForm>;

const dates = { startsOn: date, endsOn: date };
const inOrder = {
	path: ['endsOn'],
	message: 'gesprekken_form_ends'
};

/** Begins a round: one that the school year proposes (`key`, `number`), or one of the school's own. */
export const StartRoundForm = z
	.object({
		/** Nothing: a round of the school's own. */
		key: z.string().trim().max(100).default(''),
		number: z.coerce.number().int().min(1).max(60),
		kind: z.enum(talkKinds, 'gesprekken_form_kind'),
		name: z.string().trim().min(1, 'gesprekken_form_name').max(100, 'gesprekken_form_long'),
		location: z.union([z.literal('school').transform(() => null), z.uuid()], 'gesprekken_form_location').default(null),
		...dates
	})
	.refine(({ startsOn, endsOn }) => startsOn <= endsOn, inOrder);
export type StartRoundForm = z.infer<typeof StartRoundForm>;

export const ChangeRoundForm = z
	.object({ round: z.uuid(), version, ...dates })
	.refine(({ startsOn, endsOn }) => startsOn <= endsOn, inOrder);
export type ChangeRoundForm = z.infer<typeof ChangeRoundForm>;

export const RoundForm = z.object({ round: z.uuid() });
export type RoundForm = z.infer<typeof RoundForm>;
