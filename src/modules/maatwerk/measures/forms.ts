/** What people may send about measures. A message is a text key; the screen says it in the reader's language. */
import { z } from 'zod';
import { requestStates } from './measure.ts';

const day = z.iso.date('maatwerk_form_date');
const version = z.coerce.number().int().positive();
const own = 'eigen';

/** What a choice sends for a measure in own words. */
export const ownMeasure = own;

const fields = {
	what: z.string().trim().max(200, 'maatwerk_form_long').default(''),
	how: z.string().trim().max(300, 'maatwerk_form_long').default(''),
	fromOn: day,
	untilOn: day,
	decidedById: z.uuid('maatwerk_form_decided_by')
};

const inOrder = ({ fromOn, untilOn }: { fromOn: string; untilOn: string }) => fromOn <= untilOn;
const outOfOrder = { path: ['untilOn'], error: 'maatwerk_form_order' };

/** `item` is a key of the school's list, or `eigen`; `ground` what it rests on as far as the writer may say. */
export const MeasureForm = z
	.object({
		...fields,
		item: z.string('maatwerk_form_item').regex(/^[a-z0-9-]{1,80}$/, 'maatwerk_form_item'),
		ground: z.enum(['school', 'papier'], 'maatwerk_form_ground')
	})
	.refine(inOrder, outOfOrder)
	.refine(({ item, what }) => item !== own || what.length >= 3, { path: ['what'], error: 'maatwerk_form_what' });
export type MeasureForm = z.output<typeof MeasureForm>;

export const ChangeMeasureForm = z
	.object({ ...fields, version })
	.refine(inOrder, outOfOrder)
	.refine(({ what }) => what.length >= 3, { path: ['what'], error: 'maatwerk_form_what' });
export type ChangeMeasureForm = z.output<typeof ChangeMeasureForm>;

/** The paper on which it rests; empty: the school decided it. */
export const GroundForm = z.object({
	indicationId: z.union([z.literal('').transform(() => null), z.uuid('maatwerk_form_indication')]),
	note: z.string().trim().max(500, 'maatwerk_form_long').default('')
});
export type GroundForm = z.output<typeof GroundForm>;

export const RequestForm = z.object({
	to: z.enum(requestStates, 'maatwerk_form_request').exclude(['gevraagd'], 'maatwerk_form_request'),
	on: day,
	version
});
export type RequestForm = z.output<typeof RequestForm>;

/** It ends now; or goes on after all. */
export const StopForm = z.object({ version });
export type StopForm = z.output<typeof StopForm>;
