/** What people may send about placements. A message is a text key; the screen says it in the reader's language. */
import { z } from 'zod';
import { goalResults, linesOf, type GoalResult } from './traject.ts';

const version = z.coerce.number().int().positive();
const day = z.iso.date('traject_form_date');
const isTicked = z.preprocess((sent) => sent !== undefined && sent !== '', z.boolean());
const key = z.string().regex(/^[a-z0-9-]{1,120}$/);
const nothing = z.literal('').transform(() => null);
const line = z.string().trim().max(200, 'traject_form_long');
const orNothing = <Schema extends z.ZodType>(schema: Schema) => z.union([nothing, schema]).nullable().default(null);
const optionalLine = orNothing(line.transform((text) => text || null));
const why = z.string('traject_form_why').trim().min(5, 'traject_form_why').max(2000, 'traject_form_long');
const optionalWhy = orNothing(
	z
		.string()
		.trim()
		.max(2000, 'traject_form_long')
		.transform((text) => text || null)
);
const goals = z
	.string()
	.max(3000, 'traject_form_long')
	.default('')
	.transform(linesOf)
	.refine((lines) => lines.length <= 10, 'traject_form_goals');

/** "1,5" hours a week, as whole minutes. */
const minutesAWeek = z
	.string()
	.trim()
	.default('')
	.transform((text) => (text === '' ? null : Number(text.replace(',', '.')) * 60))
	.refine(
		(minutes) => minutes === null || (Number.isFinite(minutes) && minutes > 0 && minutes <= 40 * 60),
		'traject_form_hours'
	)
	.transform((minutes) => (minutes === null ? null : Math.round(minutes)));

/** What a pupil needs and why, for the waiting list. */
export const AskForm = z
	.object({
		arrangement: key,
		module: orNothing(key),
		location: orNothing(z.uuid('traject_form_location')),
		need: z.string('traject_form_need').trim().min(10, 'traject_form_need').max(4000, 'traject_form_long'),
		goals,
		entryReason: optionalWhy,
		isUrgent: isTicked,
		urgentWhy: optionalWhy
	})
	.refine(({ isUrgent, urgentWhy }) => !isUrgent || (urgentWhy ?? '').length >= 5, {
		path: ['urgentWhy'],
		error: 'traject_form_why'
	});
export type AskForm = z.infer<typeof AskForm>;

/** Selects of one name, of which some are left at nothing. */
const chosen = <Schema extends z.ZodType>(each: Schema, most: number) =>
	z.preprocess((sent) => [sent ?? []].flat().filter((one) => one !== ''), z.array(each).max(most));

const inOrder = { path: ['endBy'], error: 'traject_form_order' };

export const PlaceForm = z
	.object({
		fromOn: day,
		endBy: day,
		module: orNothing(key),
		location: orNothing(z.uuid('traject_form_location')),
		hours: minutesAWeek,
		funding: optionalLine,
		enrolledAt: optionalLine,
		decidedOn: day,
		decidedIn: optionalLine,
		guides: chosen(z.uuid('traject_form_guide'), 5),
		/** Why now, where others wait longer. */
		why: optionalWhy,
		overrideReason: optionalWhy,
		version
	})
	.refine(({ fromOn, endBy }) => fromOn <= endBy, inOrder);
export type PlaceForm = z.infer<typeof PlaceForm>;

export const ExtendForm = z.object({ endBy: day, why, overrideReason: optionalWhy, version });
export type ExtendForm = z.infer<typeof ExtendForm>;

/** In words of one's own. */
export const otherOutcome = 'anders';

/** The field of a goal that somebody looks back upon. */
export const goalName = (id: string): string => `goal.${id}`;
const sentGoal = /^goal\.([0-9a-f-]{36})$/;

/** How each goal went, by its id. */
const goalResultsOf = (sent: Record<string, unknown>): Map<string, GoalResult> =>
	new Map(
		Object.entries(sent).flatMap(([name, value]) => {
			const id = sentGoal.exec(name)?.[1];
			const result = goalResults.find((one) => one === value);
			return id && result ? [[id, result] as const] : [];
		})
	);

export const EndForm = z
	.looseObject({
		endedOn: day,
		outcomeKey: key,
		outcome: optionalLine,
		why,
		version
	})
	.refine(({ outcomeKey, outcome }) => outcomeKey !== otherOutcome || outcome !== null, {
		path: ['outcome'],
		error: 'traject_form_outcome'
	})
	.transform(({ endedOn, outcomeKey, outcome, why: because, version: of, ...rest }) => ({
		endedOn,
		outcomeKey,
		outcome,
		why: because,
		version: of,
		results: goalResultsOf(rest)
	}));
export type EndForm = z.infer<typeof EndForm>;

const stopName = /^stop\.([0-9a-f-]{36})$/;

/**
 * What ends together with the support of a pupil: a tick for each placement, `stop.<id>`, and how its goals went. Beside
 * another form.
 */
export const StopForm = z.looseObject({}).transform((sent) => ({
	stop: Object.keys(sent).flatMap((name) => stopName.exec(name)?.[1] ?? []),
	goalResults: goalResultsOf(sent)
}));
export type StopForm = z.infer<typeof StopForm>;

export const PriorityForm = z.object({ isUrgent: isTicked, why, version });
export type PriorityForm = z.infer<typeof PriorityForm>;

export const WhyForm = z.object({ why, version });
export type WhyForm = z.infer<typeof WhyForm>;

export const RestoreForm = z.object({ version });

/** `was`: what stood there when the page was read, as its fingerprint (src/ui/Was.svelte). */
export const GoalsForm = z
	.object({ goals, 'was-goals': z.string().max(40).default('') })
	.transform(({ goals: lines, 'was-goals': was }) => ({ goals: lines, was }));
export type GoalsForm = z.infer<typeof GoalsForm>;

export const NeedForm = z.object({
	need: z.string('traject_form_need').trim().min(10, 'traject_form_need').max(4000, 'traject_form_long'),
	version
});
export type NeedForm = z.infer<typeof NeedForm>;

export const GuideForm = z
	.object({ personId: z.uuid('traject_form_guide'), fromOn: day, untilOn: day })
	.refine(({ fromOn, untilOn }) => fromOn <= untilOn, { path: ['untilOn'], error: 'traject_form_order' });
export type GuideForm = z.infer<typeof GuideForm>;

export const EndGuideForm = z.object({ guideId: z.uuid('traject_form_guide'), lastOn: day });
export type EndGuideForm = z.infer<typeof EndGuideForm>;

/** What the address of the figures says. */
export const NumbersQuery = z
	.object({
		jaar: z
			.string()
			.regex(/^\d{4}-\d{4}$/)
			.optional()
			.catch(undefined),
		buiten: z.literal('1').optional().catch(undefined)
	})
	.transform(({ jaar, buiten }) => ({ year: jaar, isForOutside: buiten !== undefined }));
export type NumbersQuery = z.infer<typeof NumbersQuery>;
