/** What people may send while a meeting is held, and afterwards. A message is a text key. */
import { z } from 'zod';
import { many } from '#platform/forms/fields.ts';
import { decisionAudiences } from './minutes.ts';

const version = z.coerce.number().int().positive();
const date = z.iso.date('overleg_form_date');
const text = (key: string) => z.string(key).trim().min(3, key).max(4000, 'overleg_form_long');
const noDate = z.preprocess((sent) => (sent === '' ? undefined : sent), date.nullish().default(null));

/** What one writes down oneself. An empty note is a note too: one may take everything out again. */
export const NoteForm = z.object({
	text: z.string().max(20_000, 'overleg_form_note_long').default(''),
	/** 0: nothing of it is kept yet. */
	version: z.coerce.number().int().nonnegative().default(0)
});
export type NoteForm = z.infer<typeof NoteForm>;

/** Other words for a decision, and for whom. */
export const DecisionForm = z.object({
	decision: z.uuid(),
	text: text('overleg_form_decision'),
	audience: z.enum(decisionAudiences, 'overleg_form_audience').optional(),
	evaluateOn: noDate,
	version
});
export type DecisionForm = z.infer<typeof DecisionForm>;

export const DecisionChoiceForm = z.object({ decision: z.uuid() });
export type DecisionChoiceForm = z.infer<typeof DecisionChoiceForm>;

export const EvaluationForm = z.object({
	decision: z.uuid(),
	evaluation: text('overleg_form_evaluation'),
	version
});
export type EvaluationForm = z.infer<typeof EvaluationForm>;

/** Who does what, and by when. */
export const NewActionForm = z.object({
	what: text('overleg_form_what'),
	owner: z.uuid('overleg_form_owner'),
	dueOn: z.iso.date('overleg_form_due')
});
export type NewActionForm = z.infer<typeof NewActionForm>;

export const ActionForm = NewActionForm.extend({ action: z.uuid(), version });
export type ActionForm = z.infer<typeof ActionForm>;

export const ActionChoiceForm = z.object({ action: z.uuid() });
export type ActionChoiceForm = z.infer<typeof ActionChoiceForm>;

/** What is done with a point now: kept, and it stays open; handled; left for the next time; or open after all. */
export const pointActs = ['bewaar', 'klaar', 'later', 'open'] as const;

/**
 * All that is written at a point goes in one form, so that no button loses what stands in another field: one's own note, and a
 * decision and an action where they are filled in.
 */
export const PointWorkForm = NoteForm.extend({
	decision: z.string().trim().max(4000, 'overleg_form_long').default(''),
	audience: z.enum(decisionAudiences, 'overleg_form_audience').optional().catch(undefined),
	evaluateOn: noDate,
	what: z.string().trim().max(4000, 'overleg_form_long').default(''),
	owner: z.union([z.uuid('overleg_form_owner'), z.literal('')]).default(''),
	dueOn: noDate,
	doe: z.enum(pointActs).catch('bewaar')
})
	.refine(({ what, owner }) => what === '' || owner !== '', { path: ['owner'], message: 'overleg_form_owner' })
	.refine(({ what, dueOn }) => what === '' || dueOn !== null, { path: ['dueOn'], message: 'overleg_form_due' })
	.refine(({ what, owner }) => what !== '' || owner === '', { path: ['what'], message: 'overleg_form_what' });
export type PointWorkForm = z.infer<typeof PointWorkForm>;

/** Who is there, by person. */
export const PresenceForm = z.object({ present: many(z.uuid('overleg_form_person'), 100, 'overleg_form_people') });
export type PresenceForm = z.infer<typeof PresenceForm>;

export const CloseForm = z.object({ version });
export type CloseForm = z.infer<typeof CloseForm>;

/** What the list of actions is narrowed to, from the address. */
export const ActionsQuery = z.object({
	van: z.enum(['mij', 'tafels']).catch('mij'),
	toon: z.enum(['open', 'te-laat', 'klaar']).catch('open')
});
export type ActionsQuery = z.infer<typeof ActionsQuery>;

export const DecisionsQuery = z.object({ soort: z.string().max(100).optional().catch(undefined) });
export type DecisionsQuery = z.infer<typeof DecisionsQuery>;

/** Only what the pupil and the parents may read too, such as to give along. */
export const MinutesQuery = z.object({ voor: z.enum(['gedeeld']).optional().catch(undefined) });
