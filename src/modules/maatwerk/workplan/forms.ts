/** What people may send about work plans. A message is a text key; the screen says it in the reader's language. */
import { z } from 'zod';
import { many } from '#platform/forms/fields.ts';
import { goalOutcomes, mostGoals, nextSteps, type GoalOutcome, type PlanGoal } from './work-plan.ts';

const words = (most: number) => z.string().trim().max(most, 'maatwerk_form_long').default('');
const version = z.coerce.number().int().positive();
const nothing = z.literal('').transform(() => null);

/** A draft may be half empty: what is missing is said when it is to be fixed, not while people write. */
export const PlanForm = z
	.object({
		version,
		goalId: many(z.union([nothing, z.uuid('platform_form_check')]), mostGoals),
		behaviour: many(z.string().trim().max(300, 'maatwerk_form_long'), mostGoals),
		level: many(z.string().trim().max(200, 'maatwerk_form_long'), mostGoals),
		approach: words(1000),
		weekday: z.union([nothing, z.coerce.number().int().min(1).max(5)]).default(null),
		moment: words(120),
		coachId: z.union([nothing, z.uuid('maatwerk_form_coach')]).default(null),
		evaluateOn: z.preprocess(
			(sent) => sent ?? '',
			z.union([nothing, z.iso.date('maatwerk_form_date')], 'maatwerk_form_date')
		)
	})
	.transform(({ goalId, behaviour, level, ...rest }) => ({
		...rest,
		goals: behaviour.flatMap((text, row): PlanGoal[] =>
			text ? [{ id: goalId[row] ?? null, behaviour: text, level: level[row] ?? '' }] : []
		)
	}));
export type PlanForm = z.output<typeof PlanForm>;

export const FixForm = z.object({ version });
export type FixForm = z.output<typeof FixForm>;

export const outcomeName = (goalId: string): string => `outcome-${goalId}`;
export const levelName = (goalId: string): string => `level-${goalId}`;

/** The outcome of each goal comes under the goal's own name, so that none can be left out. */
export const EvaluateForm = z
	.looseObject({
		evaluatedOn: z.iso.date('maatwerk_form_date'),
		summary: z.string('maatwerk_form_summary').trim().min(3, 'maatwerk_form_summary').max(3000, 'maatwerk_form_long'),
		pupilWords: words(1000),
		next: z.enum(nextSteps, 'maatwerk_form_next')
	})
	.transform(({ evaluatedOn, summary, pupilWords, next, ...rest }, issues) => {
		const outcomes = new Map<string, GoalOutcome>();
		for (const [name, value] of Object.entries(rest)) {
			if (!name.startsWith('outcome-')) continue;
			const outcome = goalOutcomes.find((one) => one === value);
			if (outcome) outcomes.set(name.slice('outcome-'.length), outcome);
			else issues.addIssue({ code: 'custom', path: [name], message: 'maatwerk_form_outcome' });
		}
		const levelOf = (goalId: string): string =>
			String(rest[levelName(goalId)] ?? '')
				.trim()
				.slice(0, 200);
		return { evaluatedOn, summary, pupilWords, next, outcomes, levelOf };
	});
export type EvaluateForm = z.output<typeof EvaluateForm>;

export const NoFields = z.object({});
