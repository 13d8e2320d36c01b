/** What people may send about a support plan. A draft may be half empty: what is missing is said when it is to be fixed. */
import { z } from 'zod';
import { many } from '#platform/forms/fields.ts';
import { day, lock, maybeDay, maybeWords, shortWords } from '../form-fields.ts';
import { mostGoals, planAnswers, planAudiences, type SupportContent } from './plan.ts';

const rows = <Schema extends z.ZodType>(each: Schema) => many(each, 20, 'ondersteuning_form_many');

/** Rows of fields travel as lists of the same length; a row without its first field is none. */
export const DraftForm = z
	.object({
		version: lock,
		audience: z.enum(planAudiences, 'ondersteuning_form_audience'),
		situation: maybeWords,
		goalId: rows(z.union([z.literal(''), z.uuid('platform_form_check')])),
		goalBehaviour: rows(shortWords),
		goalPlace: rows(shortWords),
		goalMoment: rows(shortWords),
		goalApproach: rows(shortWords),
		goalHelper: rows(shortWords),
		actionWhat: rows(shortWords),
		actionByWhom: rows(shortWords),
		actionWhen: rows(shortWords),
		evaluationOn: maybeDay,
		explanation: maybeWords
	})
	.transform(({ version, audience, explanation, situation, evaluationOn, ...sent }) => {
		const goals = sent.goalBehaviour
			.map((behaviour, at) => ({
				id: sent.goalId[at] || null,
				behaviour,
				place: sent.goalPlace[at] ?? '',
				moment: sent.goalMoment[at] ?? '',
				approach: sent.goalApproach[at] ?? '',
				helper: sent.goalHelper[at] ?? ''
			}))
			.filter(({ behaviour }) => behaviour !== '');
		const actions = sent.actionWhat
			.map((what, at) => ({ what, byWhom: sent.actionByWhom[at] ?? '', when: sent.actionWhen[at] ?? '' }))
			.filter(({ what }) => what !== '');
		const content: SupportContent = { situation, goals, actions, evaluationOn };
		return { version, audience, explanation, content };
	})
	.refine(({ content }) => content.goals.length <= mostGoals, {
		path: ['goalBehaviour'],
		error: 'ondersteuning_form_goals'
	});
export type DraftForm = z.output<typeof DraftForm>;

export const PlanAnswerForm = z.object({
	personId: z.uuid('ondersteuning_form_person'),
	answer: z.enum(planAnswers, 'ondersteuning_form_answer'),
	talkedOn: day,
	remark: shortWords
});
export type PlanAnswerForm = z.output<typeof PlanAnswerForm>;

export const FixForm = z.object({ version: lock });
export type FixForm = z.output<typeof FixForm>;

export const NoInput = z.object({});
