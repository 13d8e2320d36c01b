import { z } from 'zod';
import { lineStates, type LineState } from './figures.ts';
import { mostTimes, ownPeriods } from './own.ts';
import type { PartChoice } from './places.ts';

/** What a choice sends that leaves nothing out. */
export const all = 'alle';

const uuid = z.uuid().optional().catch(undefined);

/** What the address of the figures says. What it says wrongly counts as not said. */
export type FigureQuery = PartChoice & { state?: LineState; page: number };
export const FigureQuery = z
	.object({
		groep: uuid,
		locatie: uuid,
		fase: z
			.string()
			.regex(/^[a-z0-9-]{1,60}$/)
			.optional()
			.catch(undefined),
		cohort: z
			.string()
			.regex(/^20\d\d$/)
			.optional()
			.catch(undefined),
		uitkomst: z.enum(lineStates).optional().catch(undefined),
		pagina: z.coerce.number().int().min(1).max(10_000).catch(1)
	})
	.transform(({ groep, locatie, fase, cohort, uitkomst, pagina }): FigureQuery => ({
		group: groep,
		location: locatie,
		phase: fase === all ? undefined : fase,
		cohort,
		state: uitkomst,
		page: pagina
	}));

export const ExemptForm = z.object({
	reason: z.string().trim().min(10, 'kwaliteit_form_reason').max(1000, 'kwaliteit_form_long'),
	until: z.iso.date('kwaliteit_form_date')
});
export type ExemptForm = z.infer<typeof ExemptForm>;

export const EndExemptionForm = z.object({
	exemption: z.uuid('platform_form_check'),
	version: z.coerce.number().int()
});
export type EndExemptionForm = z.infer<typeof EndExemptionForm>;

/** The numbers that norms of today have; a norm sends its own and leaves the others out. Its offer says what they may be. */
export const normNumbers = ['discussionsAYear', 'days', 'timesAYear', 'talksAYear'] as const;
export type NormNumberKey = (typeof normNumbers)[number];
const number = z.coerce.number('kwaliteit_form_number').int('kwaliteit_form_number').optional();
const numbers = { discussionsAYear: number, days: number, timesAYear: number, talksAYear: number } satisfies Record<
	NormNumberKey,
	z.ZodType
>;

const ticked = z.preprocess((value) => value !== undefined, z.boolean());
const target = z.coerce
	.number('kwaliteit_form_target')
	.int('kwaliteit_form_target')
	.min(0, 'kwaliteit_form_target')
	.max(100, 'kwaliteit_form_target');
/** Why it changes: it stays beside the date. */
const why = z.string('kwaliteit_form_reason').trim().min(10, 'kwaliteit_form_reason').max(1000, 'kwaliteit_form_long');

export const SettingForm = z.object({
	isOn: ticked,
	target,
	why,
	version: z.coerce.number().int(),
	...numbers
});
export type SettingForm = z.infer<typeof SettingForm>;

/** Ticks of one name: none, one or more. */
const several = <Item extends z.ZodType>(item: Item) =>
	z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item).max(50));

/** A norm of building blocks; without a version it is a new one. */
export const OwnNormForm = z.object({
	name: z.string('kwaliteit_form_name').trim().min(5, 'kwaliteit_form_name').max(120, 'kwaliteit_form_long'),
	/** What is counted, as `counterValue` writes it. */
	counts: z.string('kwaliteit_form_counts').min(1, 'kwaliteit_form_counts'),
	times: z.coerce
		.number('kwaliteit_form_times')
		.int('kwaliteit_form_times')
		.min(1, 'kwaliteit_form_times')
		.max(mostTimes, 'kwaliteit_form_times'),
	period: z.enum(ownPeriods, 'kwaliteit_form_period'),
	stages: several(z.coerce.number().int().min(1).max(6)),
	locationIds: several(z.uuid('platform_form_check')),
	target,
	resultArea: z
		.string()
		.regex(/^[a-z0-9-]*$/, 'platform_form_check')
		.optional(),
	isTask: ticked,
	why,
	version: z.coerce.number().int().default(0)
});
export type OwnNormForm = z.infer<typeof OwnNormForm>;
