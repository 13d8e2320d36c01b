import { z } from 'zod';
import { audiences } from '#platform/access/audience.ts';
import { many } from '#platform/forms/fields.ts';
import { schoolHours } from './incident.ts';

const longest = 8000;

const words = z.string('logboek_form_text').trim().min(1, 'logboek_form_text').max(longest, 'logboek_form_long');
const reason = z.string('logboek_form_reason').trim().min(3, 'logboek_form_reason').max(500, 'logboek_form_long');
const day = z.iso.date('logboek_form_date');
const version = z.coerce.number().int();
const tick = z
	.literal('ja')
	.optional()
	.transform((ticked) => ticked === 'ja');

/** What may stay empty; then it is nothing. */
const maybe = <Schema extends z.ZodType>(schema: Schema) =>
	z
		.union([z.literal('').transform(() => null), schema])
		.nullish()
		.transform((sent) => sent ?? null);

const audience = z.enum(audiences, 'logboek_form_audience');
/** A key of the school's list of kinds; writing asks whether it is in there. */
const kind = z.string('logboek_form_kind').regex(/^[a-z0-9-]{1,60}$/, 'logboek_form_kind');
const people = many(z.uuid(), 60);

const incidentFacts = {
	place: maybe(z.string().trim().max(200, 'logboek_form_long')),
	hour: maybe(z.enum(schoolHours)),
	damage: maybe(z.string().trim().max(1000, 'logboek_form_long')),
	policeInformedOn: maybe(day),
	restorativeTalkOn: maybe(day)
};

export const WriteForm = z.object({
	kind,
	audience,
	readerIds: people,
	attentionIds: people,
	alsoIds: people,
	happenedOn: day,
	text: words,
	/** The writer saw the warning about names and means it. */
	namesSeen: tick,
	...incidentFacts
});
export type WriteForm = z.output<typeof WriteForm>;

export const CorrectForm = z.object({
	kind,
	happenedOn: day,
	text: words,
	namesSeen: tick,
	version
});
export type CorrectForm = z.output<typeof CorrectForm>;

export const AddendumForm = z.object({ text: words, namesSeen: tick });
export type AddendumForm = z.output<typeof AddendumForm>;

export const AudienceForm = z.object({ audience, readerIds: people, version });
export type AudienceForm = z.output<typeof AudienceForm>;

export const ReasonForm = z.object({ reason });
export type ReasonForm = z.output<typeof ReasonForm>;

export const NothingForm = z.object({});

export const IncidentForm = z.object({ ...incidentFacts, version });
export type IncidentForm = z.output<typeof IncidentForm>;

export const OutcomeForm = z.object({ outcome: words, closedOn: day });
export type OutcomeForm = z.output<typeof OutcomeForm>;

export const CaseForm = z.object({
	audience: z.enum(['team', 'zorg'], 'logboek_form_audience'),
	reportedOn: day,
	summary: words
});
export type CaseForm = z.output<typeof CaseForm>;

export const StepForm = z.object({
	position: z.coerce.number().int(),
	doneOn: day,
	note: maybe(z.string().trim().max(2000, 'logboek_form_long'))
});
export type StepForm = z.output<typeof StepForm>;

export const NoteForm = z.object({ id: maybe(z.uuid()), text: words, version });
export type NoteForm = z.output<typeof NoteForm>;

export const NoteIdForm = z.object({ id: z.uuid() });
export type NoteIdForm = z.output<typeof NoteIdForm>;

export const ReplyForm = z.object({ text: words });
export type ReplyForm = z.output<typeof ReplyForm>;

export const NewThreadForm = z.object({
	/** A pupil, or a whole group: then each home gets a thread of its own. */
	about: z.string('logboek_form_about').regex(/^(leerling|groep):[0-9a-f-]{36}$/, 'logboek_form_about'),
	withPupil: tick,
	subject: z.string('logboek_form_subject').trim().min(1, 'logboek_form_subject').max(150, 'logboek_form_long'),
	text: words
});
export type NewThreadForm = z.output<typeof NewThreadForm>;
