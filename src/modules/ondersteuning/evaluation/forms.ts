/** What the care team sends when a plan is evaluated. */
import { z } from 'zod';
import { day, maybeDay, reason, shortWords, ticked, words } from '../form-fields.ts';
import { caseAudiences } from '../ladder/ladder.ts';
import { outcomes, results } from './outcome.ts';

/** Each goal has a field of its own: `result-0`, `word-0`. As many as a plan has at most. */
export const resultName = (at: number): string => `result-${at}`;
export const wordName = (at: number): string => `word-${at}`;

const result = z.enum(results, 'ondersteuning_form_result').optional();

export const EvaluateForm = z.object({
	/** The version that was on the screen. */
	plan: z.uuid('platform_form_check'),
	heldOn: day,
	'result-0': result,
	'result-1': result,
	'result-2': result,
	'result-3': result,
	'word-0': shortWords,
	'word-1': shortWords,
	'word-2': shortWords,
	'word-3': shortWords,
	pupilSays: words,
	pupilNotAsked: ticked,
	parentsSay: words,
	parentsNotAsked: ticked,
	mentorSays: words,
	mentorNotAsked: ticked,
	outcome: z.enum(outcomes, 'ondersteuning_form_outcome'),
	/** One of the school's own arrangements by its key; else where to, in words. */
	arrangement: shortWords,
	place: shortWords,
	untilOn: maybeDay,
	nextOn: maybeDay,
	reason,
	audience: z.enum(caseAudiences, 'ondersteuning_form_audience')
});
export type EvaluateForm = z.output<typeof EvaluateForm>;
