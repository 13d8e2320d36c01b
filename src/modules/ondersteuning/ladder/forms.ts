/** What the care team may send about a case. */
import { z } from 'zod';
import { day, lock, reason, shortWords, words } from '../form-fields.ts';
import { levels } from '../ondersteuning.ts';
import { caseAudiences } from './ladder.ts';

const level = z.coerce.number('ondersteuning_form_level').pipe(z.literal(levels, 'ondersteuning_form_level'));
const audience = z.enum(caseAudiences, 'ondersteuning_form_audience');

/** Opens a case, takes a step outside an evaluation, or ends the support: what it is follows from the level. */
export const StepForm = z.object({
	level,
	happenedOn: day,
	decidedIn: shortWords,
	reason,
	audience,
	/** Of the case that was on the screen; none opens one. */
	version: lock.optional()
});
export type StepForm = z.output<typeof StepForm>;

/** Who leads the case; nobody when empty. */
export const GuideForm = z.object({
	personId: z.union([z.literal('').transform(() => null), z.uuid('ondersteuning_form_person')]),
	version: lock
});
export type GuideForm = z.output<typeof GuideForm>;

export const PointForm = z.object({
	kind: z.enum(['wachten', 'anders'], 'ondersteuning_form_point'),
	text: words,
	audience
});
export type PointForm = z.output<typeof PointForm>;

export const PointDoneForm = z.object({ point: z.uuid('platform_form_check') });
export type PointDoneForm = z.output<typeof PointDoneForm>;
