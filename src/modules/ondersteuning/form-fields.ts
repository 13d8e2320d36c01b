/** Fields as the forms of support send them. A message is a text key. */
import { z } from 'zod';

const longest = 8000;

const sameLineEnds = (text: string): string => text.replaceAll('\r\n', '\n');

/** A text that must be there. */
export const words = z
	.string('ondersteuning_form_text')
	.trim()
	.min(1, 'ondersteuning_form_text')
	.max(longest, 'ondersteuning_form_long')
	.transform(sameLineEnds);

/** A text that may stay empty. */
export const maybeWords = z.string().trim().max(longest, 'ondersteuning_form_long').default('').transform(sameLineEnds);

export const shortWords = z.string().trim().max(300, 'ondersteuning_form_long').default('');

export const reason = z
	.string('ondersteuning_form_reason')
	.trim()
	.min(3, 'ondersteuning_form_reason')
	.max(2000, 'ondersteuning_form_long')
	.transform(sameLineEnds);

export const day = z.iso.date('ondersteuning_form_date');

/** A day that may stay empty. */
export const maybeDay = z
	.union([z.literal('').transform(() => null), day], 'ondersteuning_form_date')
	.nullish()
	.transform((sent) => sent ?? null);

export const ticked = z.preprocess((value) => value !== undefined && value !== '', z.boolean());

export const lock = z.coerce.number().int();
