/** What people may send when they prepare a talk. A message is a text key. */
import { z } from 'zod';
import { fileIfAny, many } from '#platform/forms/fields.ts';

const longest = 2000;
const words = z.string().trim().max(longest, 'gesprekken_form_too_long').default('');

const picked = many(z.string().max(100), 24, 'gesprekken_form_too_many');

/** An answer to one question. Nothing at all takes the answer away. */
export const AnswerInput = z
	.object({ picked, words, picture: fileIfAny, recording: fileIfAny, removeFile: z.literal('on').optional() })
	.refine(({ picture, recording }) => !(picture && recording), {
		path: ['recording'],
		error: 'gesprekken_form_one_file'
	});
export type AnswerInput = z.infer<typeof AnswerInput>;

/** A parent says it all at once, in words. */
export const ParentInput = z.object({ goed: words, moeilijk: words, willen: words });
export type ParentInput = z.infer<typeof ParentInput>;

export const NoInput = z.object({});
