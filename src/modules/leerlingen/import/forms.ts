import { z } from 'zod';
import { readDate } from './values.ts';

/** What each column of a table is: fields `kolom0`, `kolom1` …; an empty one is not read. */
export const ColumnsForm = z.record(z.string(), z.unknown());
export type ColumnsForm = z.infer<typeof ColumnsForm>;

export const DecideForm = z.object({
	number: z.coerce.number().int(),
	decision: z.union([z.uuid(), z.literal('new'), z.literal('')])
});
export type DecideForm = z.infer<typeof DecideForm>;

const day = z.string().refine((text) => readDate(text) === text, 'leerlingen_inlezen_left_date');

export const ConfirmForm = z
	.object({
		endsStays: z.literal('on').optional(),
		leftOn: z.string().optional(),
		createsGroups: z.literal('on').optional()
	})
	.refine(({ endsStays, leftOn }) => !endsStays || day.safeParse(leftOn).success, {
		path: ['leftOn'],
		error: 'leerlingen_inlezen_left_date'
	});
export type ConfirmForm = z.infer<typeof ConfirmForm>;

export const NoFields = z.object({});
