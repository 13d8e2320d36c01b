/** What people may send about a goal. A message is a text key; the screen says it in the reader's language. */
import { z } from 'zod';
import { many } from '#platform/forms/fields.ts';
import { goalStates } from './goal.ts';

const words = z.string().trim().max(300, 'plan_form_too_long').default('');
const behaviour = z.string().trim().min(1, 'plan_form_behaviour').max(300, 'plan_form_too_long');
const file = z.instanceof(File, { error: 'plan_form_file' }).refine(({ size }) => size > 0, 'plan_form_file');

const changeable = {
	behaviour,
	place: words,
	moment: words,
	approach: words,
	helper: words,
	weekdays: many(z.coerce.number().int().min(1).max(7)),
	subjects: many(z.string().max(100)),
	fromOn: z.iso.date('plan_form_date'),
	untilOn: z.union([z.literal('').transform(() => null), z.iso.date('plan_form_date')], 'plan_form_date')
};

const endsAfterItBegins = ({ fromOn, untilOn }: { fromOn: string; untilOn: string | null }) =>
	untilOn === null || untilOn >= fromOn;
const endsTooEarly = { path: ['untilOn'], error: 'plan_form_ends_before' };

/** `source` is what was chosen from a list of the school: `competenties:hulp-vragen`. */
export const NewGoalForm = z
	.object({
		...changeable,
		thoughtOf: z.enum(['pupil', 'staff'], 'plan_form_thought_of'),
		source: z.string().max(200).default('')
	})
	.refine(endsAfterItBegins, endsTooEarly);
export type NewGoalForm = z.infer<typeof NewGoalForm>;

export const ChangeGoalForm = z
	.object({ ...changeable, version: z.coerce.number().int().positive() })
	.refine(endsAfterItBegins, endsTooEarly);
export type ChangeGoalForm = z.infer<typeof ChangeGoalForm>;

export const EndGoalForm = z.object({
	state: z.enum(goalStates, 'plan_form_outcome').exclude(['running'], 'plan_form_outcome')
});
export type EndGoalForm = z.infer<typeof EndGoalForm>;

/** Puts the words of that version back, over the version that was on the screen. */
export const PutBackForm = z.object({
	version: z.coerce.number().int().positive(),
	back: z.coerce.number().int().positive()
});
export type PutBackForm = z.infer<typeof PutBackForm>;

export const FileForm = z.object({ file });
export type FileForm = z.infer<typeof FileForm>;

/** A form that asks to look and not to keep: everything that was typed comes back. */
export const AnyInput = z.object({});
