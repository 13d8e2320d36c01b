/** What people may send when they prepare a talk. A message is a text key. */
import { z } from 'zod';

const longest = 2000;
const words = z.string().trim().max(longest, 'gesprekken_form_too_long').default('');

/** A browser sends a file field that was left empty as a file without a byte. */
const file = z
	.instanceof(File)
	.optional()
	.transform((sent) => (sent && sent.size > 0 ? sent : undefined));

const picked = z.preprocess(
	(sent) => (sent === undefined || sent === '' ? [] : Array.isArray(sent) ? sent : [sent]),
	z.array(z.string().max(100)).max(24, 'gesprekken_form_too_many')
);

/** An answer to one question. Nothing at all takes the answer away. */
export const AnswerInput = z
	.object({ picked, words, picture: file, recording: file, removeFile: z.literal('on').optional() })
	.refine(({ picture, recording }) => !(picture && recording), {
		path: ['recording'],
		error: 'gesprekken_form_one_file'
	});
export type AnswerInput = z.infer<typeof AnswerInput>;

/** A parent says it all at once, in words. */
export const ParentInput = z.object({ goed: words, moeilijk: words, willen: words });
export type ParentInput = z.infer<typeof ParentInput>;

export const NoInput = z.object({});
