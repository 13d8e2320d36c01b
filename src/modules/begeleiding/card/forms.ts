import { z } from 'zod';
import { many } from '#platform/forms/fields.ts';
import { addDays, isDate } from '#platform/text/dates.ts';
import { day, key, line, maybe, maybeWords, reason, version } from '../fields.ts';
import { mostGoals, mostWeeks, rewardSpans, type Mark } from './card.ts';

/** One of the three goals: as many as are filled in. */
const goal = z.string().trim().max(200, 'begeleiding_form_long').default('');
const count = (most: number) =>
	z.coerce
		.number('begeleiding_form_count')
		.int('begeleiding_form_count')
		.min(1, 'begeleiding_form_count')
		.max(most, 'begeleiding_form_count');
const mostLines = 10;

/** Each line of a text that says something. */
const lines = z
	.string()
	.default('')
	.transform((text) =>
		text
			.split('\n')
			.map((each) => each.trim())
			.filter(Boolean)
	)
	.pipe(
		z
			.array(z.string().max(60, 'begeleiding_form_long'))
			.min(1, 'begeleiding_form_lines')
			.max(mostLines, 'begeleiding_form_lines')
	);

const agreed = {
	goals: many(goal, mostGoals)
		.transform((all) => all.filter(Boolean))
		.pipe(z.array(z.string()).min(1, 'begeleiding_form_goals')),
	fromOn: day,
	untilOn: day,
	guideId: z.uuid('begeleiding_form_guide'),
	reward: line,
	needed: count(200),
	outOf: count(200),
	per: z.enum(rewardSpans, 'begeleiding_form_per'),
	lines,
	because: maybe(key)
};

type Dates = { fromOn: string; untilOn: string };
const inOrder = { path: ['untilOn'], message: 'begeleiding_form_order' };
const short = { path: ['untilOn'], message: 'begeleiding_form_weeks' };
const isInOrder = ({ fromOn, untilOn }: Dates) => fromOn <= untilOn;
/** Also asked of a day that does not exist, which is told apart. */
const isShort = ({ fromOn, untilOn }: Dates) => !isDate(fromOn) || untilOn <= addDays(fromOn, 7 * mostWeeks);
const few = { path: ['needed'], message: 'begeleiding_form_needed' };

export const CardForm = z
	.object(agreed)
	.refine(isInOrder, inOrder)
	.refine(isShort, short)
	.refine(({ needed, outOf }) => needed <= outOf, few);
export type CardForm = z.output<typeof CardForm>;

export const ChangeCardForm = z
	.object({ ...agreed, version })
	.refine(isInOrder, inOrder)
	.refine(isShort, short)
	.refine(({ needed, outOf }) => needed <= outOf, few);
export type ChangeCardForm = z.output<typeof ChangeCardForm>;

/** What still changes once the card was marked. */
export const LaterCardForm = z.object({ untilOn: day, guideId: z.uuid('begeleiding_form_guide'), version });
export type LaterCardForm = z.output<typeof LaterCardForm>;

export const StopCardForm = z.object({ reason, version });
export type StopCardForm = z.output<typeof StopCardForm>;

/** One tap. Nothing takes back what one said. */
export const MarkForm = z.object({
	id: z.uuid(),
	goal: z.uuid(),
	day,
	slot: z.string().min(1).max(80),
	value: z
		.enum(['0', '1', '2', ''])
		.default('')
		.transform((sent) => (sent === '' ? null : (Number(sent) as Mark)))
});
export type MarkForm = z.output<typeof MarkForm>;

export const ReviewForm = z
	.object({ day, wentWell: maybeWords, couldBeBetter: maybeWords, version: z.coerce.number().int().min(0) })
	.refine(({ wentWell, couldBeBetter }) => wentWell || couldBeBetter, {
		path: ['wentWell'],
		message: 'begeleiding_form_review'
	});
export type ReviewForm = z.output<typeof ReviewForm>;

export const DayLogForm = z.object({
	text: maybeWords,
	audience: z.enum(['eigen', 'gedeeld'], 'begeleiding_form_audience'),
	version: z.coerce.number().int().min(0)
});
export type DayLogForm = z.output<typeof DayLogForm>;
