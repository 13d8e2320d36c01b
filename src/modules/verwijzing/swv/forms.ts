/* What people may send about requests to the SWV. A message is a text key. */
import { z } from 'zod';
import { day, maybe, text, version, words } from '../forms.ts';
import { decisions } from './swv.ts';

/** A draft may be half empty: what is missing is said when it is to be sent. */
const part = z.string().trim().max(6000, 'verwijzing_form_long').default('');

export const SwvForm = z.object({
	kind: z.string('verwijzing_form_kind').regex(/^[a-z0-9-]{1,80}$/, 'verwijzing_form_kind'),
	partnerId: maybe(z.uuid('verwijzing_form_to')),
	question: words('verwijzing_form_question', 6000),
	needs: part,
	tried: part,
	parentsView: part,
	pupilView: part,
	/** One text area, a paper on each line. */
	enclosures: z
		.string()
		.max(4000, 'verwijzing_form_long')
		.default('')
		.transform((sent) =>
			sent
				.split('\n')
				.map((line) => line.trim())
				.filter((line) => line !== '')
		),
	version
});
export type SwvForm = z.output<typeof SwvForm>;

export const OnDayForm = z.object({ on: day });
export type OnDayForm = z.output<typeof OnDayForm>;

export const DecisionForm = z
	.object({
		on: day,
		decision: z.enum(decisions, 'verwijzing_form_decision'),
		decisionWords: text(4000),
		number: text(100),
		validFrom: maybe(day),
		validUntil: maybe(day)
	})
	.refine(({ validFrom, validUntil }) => !validFrom || !validUntil || validFrom <= validUntil, {
		path: ['validUntil'],
		error: 'verwijzing_form_order'
	});
export type DecisionForm = z.output<typeof DecisionForm>;
