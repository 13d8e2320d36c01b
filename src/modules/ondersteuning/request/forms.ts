/** What people may send about a request for support. */
import { z } from 'zod';
import { many } from '#platform/forms/fields.ts';
import { levels } from '../ondersteuning.ts';
import { reason, ticked, words } from '../form-fields.ts';
import { urgencies } from './request.ts';

export const RaiseForm = z.object({
	seen: words,
	tried: words,
	asked: words,
	urgency: z.enum(urgencies, 'ondersteuning_form_urgency'),
	/** Where the pupil or the parents were not asked, the text says why not. */
	pupilSays: words,
	pupilNotAsked: ticked,
	parentsSay: words,
	parentsNotAsked: ticked,
	entryIds: many(z.uuid('platform_form_check'), 40)
});
export type RaiseForm = z.output<typeof RaiseForm>;

export const ReplyForm = z.object({ text: words });
export type ReplyForm = z.output<typeof ReplyForm>;

/** Without an open case it says on which level one is opened. */
export const TakeUpForm = z.object({
	level: z.coerce.number('ondersteuning_form_level').pipe(z.literal(levels, 'ondersteuning_form_level')).optional(),
	reason
});
export type TakeUpForm = z.output<typeof TakeUpForm>;

export const ReasonForm = z.object({ reason });
export type ReasonForm = z.output<typeof ReasonForm>;
