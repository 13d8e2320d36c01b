/** What people may send about an OPP. A message is a text key; the screen says it in the reader's language. */
import { z } from 'zod';
import { many as manyOf } from '#platform/forms/fields.ts';

const text = (key: string) => z.string().trim().min(1, key).max(4000, 'opp_form_too_long');
const optionalText = z.string().trim().max(4000, 'opp_form_too_long').default('');
const date = z.iso.date('opp_form_date');
const person = z.uuid('opp_form_person');
const file = z.instanceof(File, { error: 'opp_form_file' }).refine(({ size }) => size > 0, 'opp_form_file');
const version = z.coerce.number().int().positive();
const many = <Schema extends z.ZodType>(each: Schema) => manyOf(each, 50, 'opp_form_too_many');

/** One text area, one item on each line: shorter than a row of fields, and it works without script. */
const lines = optionalText.transform((sent) =>
	sent
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
);

/** A draft may be half empty: what is missing is said when it is to be fixed, not while people write. */
export const DraftForm = z
	.object({
		version,
		destination: z.string().trim().default(''),
		grounds: optionalText,
		supporting: lines,
		hindering: lines,
		support: optionalText,
		deviations: optionalText,
		programme: lines,
		actionWhat: many(z.string().trim().max(500, 'opp_form_too_long')),
		actionByWhom: many(z.string().trim().max(200, 'opp_form_too_long')),
		actionWhen: many(z.string().trim().max(200, 'opp_form_too_long')),
		explanation: optionalText
	})
	.transform(({ version, actionWhat, actionByWhom, actionWhen, destination, explanation, ...content }) => ({
		version,
		content: {
			...content,
			destination: destination || null,
			actionPart: actionWhat.map((what, row) => ({
				what,
				byWhom: actionByWhom[row] ?? '',
				when: actionWhen[row] ?? ''
			}))
		},
		explanation
	}));
export type DraftForm = z.infer<typeof DraftForm>;

export const ConsultationForm = z
	.object({
		on: date,
		how: z.enum(['school', 'home', 'phone', 'video'], 'opp_form_how'),
		invited: many(person),
		attended: many(person),
		summary: text('opp_form_summary')
	})
	.refine(({ invited, attended }) => invited.length + attended.length > 0, {
		path: ['invited'],
		error: 'opp_form_nobody_invited'
	});
export type ConsultationForm = z.infer<typeof ConsultationForm>;

/** By the signatory, on a phone or computer. The revision says which words were on the screen. */
export const SignForm = z.object({
	signedName: z.string().trim().min(3, 'opp_form_signed_name').max(200, 'opp_form_too_long'),
	isAgreed: z.literal('on', 'opp_form_tick_to_sign'),
	actionPartRevision: z.coerce.number().int().positive()
});
export type SignForm = z.infer<typeof SignForm>;

export const PaperForm = z.object({ personId: person, on: date, scan: file });
export type PaperForm = z.infer<typeof PaperForm>;

/** By the signatory or, with `personId`, by staff who heard it. */
export const RefusalForm = z.object({
	personId: person.optional(),
	actionPartRevision: z.coerce.number().int().positive(),
	reason: text('opp_form_reason')
});
export type RefusalForm = z.infer<typeof RefusalForm>;

/** Who is asked once more, or is recorded as silent: the days of asking are already known. */
export const SignatoryForm = z.object({ personId: person });
export type SignatoryForm = z.infer<typeof SignatoryForm>;

export const WordsForm = z.discriminatedUnion(
	'form',
	[
		z.object({ form: z.literal('text'), words: text('opp_form_words') }),
		z.object({ form: z.literal('picture'), file, words: text('opp_form_picture_words') }),
		z.object({ form: z.literal('voice'), file, words: optionalText }),
		z.object({ form: z.literal('not given'), reason: text('opp_form_words_reason') })
	],
	'opp_form_words_how'
);
export type WordsForm = z.infer<typeof WordsForm>;

/** The mentor writes out the recording; the pupil confirms with `ConfirmWordsForm`. */
export const WriteOutForm = z.object({ wordsId: z.uuid(), words: text('opp_form_words') });
export type WriteOutForm = z.infer<typeof WriteOutForm>;

export const ConfirmWordsForm = z.object({ wordsId: z.uuid(), isRight: z.literal('on', 'opp_form_tick_words') });
export type ConfirmWordsForm = z.infer<typeof ConfirmWordsForm>;

/** Starts the next version: an adjustment or the yearly evaluation, which may well end in "no change". */
export const NextVersionForm = z.object({
	kind: z.enum(['adjustment', 'evaluation'], 'opp_form_kind'),
	explanation: text('opp_form_explanation')
});
export type NextVersionForm = z.infer<typeof NextVersionForm>;

/** Fixing says nothing but yes, to what was on the screen: everything it needs is already recorded. */
export const FixForm = z.object({ version });
export type FixForm = z.infer<typeof FixForm>;

export const NoInput = z.object({});
