import { z } from 'zod';

const long = z
	.string()
	.trim()
	.max(4000, 'iop_form_too_long')
	.default('')
	// A form sends line ends its own way.
	.transform((text) => text.replaceAll('\r\n', '\n'));

/** The parts of the plan for the year, and why they change. A form leaves out what the school's plan does not have. */
export const PlanForm = z.object({
	/** The number of the version that was changed. */
	version: z.coerce.number().int().min(1),
	ambition: long,
	communication: long,
	reckonWith: long,
	programme: long,
	explanation: z.string('iop_form_why').trim().min(3, 'iop_form_why').max(1000, 'iop_form_too_long')
});
export type PlanForm = z.infer<typeof PlanForm>;
