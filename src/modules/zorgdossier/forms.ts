/* What people may send about the care file. A message is a text key; the screen says it in the reader's language. */
import { z } from 'zod';

const long = 'zorgdossier_form_long';
const words = (most = 4000, missing = 'zorgdossier_form_words') =>
	z.string(missing).trim().min(1, missing).max(most, long);
const line = (missing?: string) => words(300, missing);
const reason = z.string('zorgdossier_form_reason').trim().min(3, 'zorgdossier_form_reason').max(500, long);
const day = z.iso.date('zorgdossier_form_date');

/** What may stay empty; then it is nothing. */
const maybe = <Schema extends z.ZodType>(schema: Schema) =>
	z
		.union([z.literal('').transform(() => null), schema])
		.nullish()
		.transform((sent) => sent ?? null);
const text = (most = 4000) => maybe(z.string().trim().max(most, long));
const tick = z
	.literal('ja')
	.optional()
	.transform((ticked) => ticked === 'ja');
/** Of what is new, none. */
const version = z.coerce.number().int().default(0);

export const DiagnosisForm = z.object({
	what: line('zorgdossier_form_what'),
	madeBy: line('zorgdossier_form_by'),
	madeOn: maybe(day),
	source: text(500),
	familyMayRead: tick,
	version
});
export type DiagnosisForm = z.output<typeof DiagnosisForm>;

export const MedicalForm = z
	.object({
		what: line('zorgdossier_form_what'),
		mustKnow: text(),
		medicine: text(500),
		medicineBy: text(300),
		whatToDo: text(2000),
		emergency: text(1000),
		version
	})
	.refine(({ whatToDo, emergency }) => whatToDo !== null || emergency === null, {
		path: ['whatToDo'],
		error: 'zorgdossier_form_what_to_do'
	});
export type MedicalForm = z.output<typeof MedicalForm>;

export const JudicialForm = z
	.object({
		measure: line('zorgdossier_form_measure'),
		fromOn: maybe(day),
		untilOn: maybe(day),
		reporting: text(),
		contactFunction: text(300),
		version
	})
	.refine(({ fromOn, untilOn }) => !fromOn || !untilOn || fromOn <= untilOn, {
		path: ['untilOn'],
		error: 'zorgdossier_form_order'
	});
export type JudicialForm = z.output<typeof JudicialForm>;

export const ReaderForm = z.object({
	personId: z.uuid('zorgdossier_form_person'),
	fromOn: day,
	untilOn: day,
	why: reason
});
export type ReaderForm = z.output<typeof ReaderForm>;

export const EndReaderForm = z.object({ readerId: z.uuid() });
export const ReasonForm = z.object({ reason });
export const NothingForm = z.object({});
export const SeenForm = z.object({ grant: z.uuid() });
