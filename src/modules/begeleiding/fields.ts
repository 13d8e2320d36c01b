/** Fields that forms of daily guidance have in common. A message is a text key; the screen says it in the reader's language. */
import { z } from 'zod';

const longest = 4000;

export const words = z
	.string('begeleiding_form_text')
	.trim()
	.min(1, 'begeleiding_form_text')
	.max(longest, 'begeleiding_form_long');
export const maybeWords = z.string().trim().max(longest, 'begeleiding_form_long').default('');
export const line = z.string().trim().max(200, 'begeleiding_form_long').default('');
export const reason = z
	.string('begeleiding_form_reason')
	.trim()
	.min(3, 'begeleiding_form_reason')
	.max(500, 'begeleiding_form_long');
export const day = z.iso.date('begeleiding_form_date');
export const clockTime = z.string('begeleiding_form_time').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'begeleiding_form_time');
export const version = z.coerce.number().int().positive();
export const tick = z
	.literal('ja')
	.optional()
	.transform((ticked) => ticked === 'ja');
export const key = z.string().regex(/^[a-z0-9-]{1,80}$/);
const nothing = z.literal('').transform(() => null);
/** What may stay empty; then it is nothing. */
export const maybe = <Schema extends z.ZodType>(schema: Schema) =>
	z
		.union([nothing, schema])
		.nullish()
		.transform((sent) => sent ?? null);
