/** What people may send in a question round. */
import { z } from 'zod';
import { many } from '#platform/forms/fields.ts';
import { day, maybeWords } from '../form-fields.ts';

const question = z
	.string('ondersteuning_form_question')
	.trim()
	.min(5, 'ondersteuning_form_question')
	.max(300, 'ondersteuning_form_long');

export const AskForm = z.object({
	first: question,
	second: question,
	closesOn: day,
	personIds: many(z.uuid('ondersteuning_form_person'), 60)
});
export type AskForm = z.output<typeof AskForm>;

export const AnswerForm = z
	.object({ first: maybeWords, second: maybeWords })
	.refine(({ first, second }) => first !== '' || second !== '', { path: ['first'], error: 'ondersteuning_form_text' });
export type AnswerForm = z.output<typeof AnswerForm>;
