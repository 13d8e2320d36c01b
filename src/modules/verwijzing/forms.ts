/* What people may send about referrals and about a search for another school. A message is a text key. */
import { z } from 'zod';
import { schoolAnswers, searchOutcomes } from './verwijzing.ts';

const long = 'verwijzing_form_long';
export const words = (missing: string, most = 4000) => z.string(missing).trim().min(1, missing).max(most, long);
export const day = z.iso.date('verwijzing_form_date');
const reason = words('verwijzing_form_reason', 1000);

/** What may stay empty; then it is nothing. */
export const maybe = <Schema extends z.ZodType>(schema: Schema) =>
	z
		.union([z.literal('').transform(() => null), schema])
		.nullish()
		.transform((sent) => sent ?? null);
export const text = (most = 2000) => maybe(z.string().trim().max(most, long));
/** Of what is new, none. */
export const version = z.coerce.number().int().default(0);

export const ReferralForm = z.object({
	/** A partner of the register by its id, or a way of the set-up by its key. */
	to: z.string('verwijzing_form_to').regex(/^(partner:[0-9a-f-]{36}|route:[a-z0-9-]{1,80})$/, 'verwijzing_form_to'),
	why: words('verwijzing_form_why'),
	sends: words('verwijzing_form_sends', 2000),
	version
});
export type ReferralForm = z.output<typeof ReferralForm>;

export const SendForm = z.object({ sentOn: day, waitingSince: maybe(day) });
export type SendForm = z.output<typeof SendForm>;

export const RemindForm = z.object({ remindedOn: day, note: text(500) });
export type RemindForm = z.output<typeof RemindForm>;

export const AnswerForm = z.object({ answeredOn: day, answer: words('verwijzing_form_answer') });
export type AnswerForm = z.output<typeof AnswerForm>;

export const ResultForm = z.object({ closedOn: day, result: words('verwijzing_form_result') });
export type ResultForm = z.output<typeof ResultForm>;

export const ReasonForm = z.object({ reason });
export type ReasonForm = z.output<typeof ReasonForm>;

export const SearchForm = z.object({ startedOn: day, why: words('verwijzing_form_why') });
export type SearchForm = z.output<typeof SearchForm>;

export const StepForm = z.object({
	stepId: z.uuid(),
	ownerId: maybe(z.uuid('verwijzing_form_owner')),
	dueOn: maybe(day),
	doneOn: maybe(day),
	note: text()
});
export type StepForm = z.output<typeof StepForm>;

export const NewStepForm = z.object({
	step: words('verwijzing_form_step', 200),
	ownerId: maybe(z.uuid('verwijzing_form_owner')),
	dueOn: maybe(day)
});
export type NewStepForm = z.output<typeof NewStepForm>;

export const AskSchoolForm = z.object({ school: words('verwijzing_form_school', 200), askedOn: day });
export type AskSchoolForm = z.output<typeof AskSchoolForm>;

export const SchoolAnswerForm = z
	.object({
		askedId: z.uuid(),
		answer: z.enum(schoolAnswers, 'verwijzing_form_school_answer'),
		answeredOn: maybe(day),
		note: text(500)
	})
	.refine(({ answer, answeredOn }) => (answer === 'wacht') === (answeredOn === null), {
		path: ['answeredOn'],
		error: 'verwijzing_form_date'
	});
export type SchoolAnswerForm = z.output<typeof SchoolAnswerForm>;

export const EndSearchForm = z
	.object({
		outcome: z.enum(searchOutcomes, 'verwijzing_form_outcome'),
		closedOn: day,
		takenOverBy: text(200),
		closeReason: words('verwijzing_form_reason', 1000)
	})
	.refine(({ outcome, takenOverBy }) => outcome === 'blijft' || takenOverBy !== null, {
		path: ['takenOverBy'],
		error: 'verwijzing_form_taken_over'
	});
export type EndSearchForm = z.output<typeof EndSearchForm>;
