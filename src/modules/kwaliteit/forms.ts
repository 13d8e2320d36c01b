import { z } from 'zod';
import { lineStates } from './figures.ts';

const uuid = z.uuid().optional().catch(undefined);

/** What the address of the figures says. What it says wrongly counts as not said. */
export const FigureQuery = z
	.object({
		groep: uuid,
		locatie: uuid,
		uitkomst: z.enum(lineStates).optional().catch(undefined),
		pagina: z.coerce.number().int().min(1).max(10_000).catch(1)
	})
	.transform(({ groep, locatie, uitkomst, pagina }) => ({
		groupId: groep,
		locationId: locatie,
		state: uitkomst,
		page: pagina
	}));
export type FigureQuery = z.infer<typeof FigureQuery>;

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
export const normNumbers = ['discussionsAYear', 'days'] as const;
export type NormNumberKey = (typeof normNumbers)[number];
const number = z.coerce.number('kwaliteit_form_number').int('kwaliteit_form_number').optional();
const numbers = { discussionsAYear: number, days: number } satisfies Record<NormNumberKey, z.ZodType>;

export const SettingForm = z.object({
	isOn: z.preprocess((value) => value !== undefined, z.boolean()),
	target: z.coerce
		.number('kwaliteit_form_target')
		.int('kwaliteit_form_target')
		.min(0, 'kwaliteit_form_target')
		.max(100, 'kwaliteit_form_target'),
	/** Why it changes: it stays beside the date. */
	why: z.string('kwaliteit_form_reason').trim().min(10, 'kwaliteit_form_reason').max(1000, 'kwaliteit_form_long'),
	version: z.coerce.number().int(),
	...numbers
});
export type SettingForm = z.infer<typeof SettingForm>;
