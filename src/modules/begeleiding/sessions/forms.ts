import { z } from 'zod';
import { many } from '#platform/forms/fields.ts';
import { day, key, maybe, reason, tick, version, words } from '../fields.ts';
import { mostMinutes, sessionAudiences } from './session.ts';

const minutes = z.coerce
	.number('begeleiding_form_minutes')
	.int('begeleiding_form_minutes')
	.min(1, 'begeleiding_form_minutes')
	.max(mostMinutes, 'begeleiding_form_minutes');

const said = {
	onDay: day,
	minutes,
	text: words,
	arrangement: maybe(key),
	/** The writer saw the warning about names and means it. */
	namesSeen: tick
};

export const SessionForm = z.object({
	...said,
	audience: z.enum(sessionAudiences, 'begeleiding_form_audience'),
	/** Other pupils who were there; each gets the note in the own dossier. */
	alsoIds: many(z.uuid(), 20, 'begeleiding_form_also')
});
export type SessionForm = z.output<typeof SessionForm>;

export const CorrectSessionForm = z.object({ ...said, version });
export type CorrectSessionForm = z.output<typeof CorrectSessionForm>;

export const AddForm = z.object({ text: words, namesSeen: tick });
export type AddForm = z.output<typeof AddForm>;

export const RemoveForm = z.object({ reason });
export type RemoveForm = z.output<typeof RemoveForm>;
