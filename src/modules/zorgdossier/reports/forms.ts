/* What people may send about reports: writing, opening with a reason, sharing with a partner. */
import { z } from 'zod';
import { fileIfAny } from '#platform/forms/fields.ts';
import { needsWords, openingReasons } from './reports.ts';

const long = 'zorgdossier_form_long';
const line = (missing: string) => z.string(missing).trim().min(1, missing).max(300, long);
const day = z.iso.date('zorgdossier_form_date');

export const ReportForm = z.object({
	instrument: line('zorgdossier_form_instrument'),
	madeOn: day,
	madeBy: line('zorgdossier_form_by'),
	summary: z.string('zorgdossier_form_summary').trim().min(1, 'zorgdossier_form_summary').max(12_000, long),
	file: fileIfAny,
	familyMayRead: z
		.literal('ja')
		.optional()
		.transform((ticked) => ticked === 'ja'),
	version: z.coerce.number().int().default(0)
});
export type ReportForm = z.output<typeof ReportForm>;

export const OpenForm = z
	.object({
		reason: z.enum(openingReasons, 'zorgdossier_form_opening'),
		words: z
			.string()
			.trim()
			.max(500, long)
			.default('')
			.transform((sent) => sent || null)
	})
	.refine(({ reason, words }) => words !== null || !needsWords(reason), {
		path: ['words'],
		error: 'zorgdossier_form_opening_words'
	});
export type OpenForm = z.output<typeof OpenForm>;

export const ShareForm = z.object({
	/** Somebody of a partner: the id with which they speak for it. */
	partnerPersonId: z.uuid('zorgdossier_form_partner'),
	fromOn: day,
	untilOn: day,
	why: z.string('zorgdossier_form_reason').trim().min(3, 'zorgdossier_form_reason').max(500, long)
});
export type ShareForm = z.output<typeof ShareForm>;

export const EndShareForm = z.object({ shareId: z.uuid() });
