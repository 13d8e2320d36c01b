/** What people may send about consent. A message is a text key; the screen says it in the reader's language. */
import { z } from 'zod';
import { fileIfAny, many } from '#platform/forms/fields.ts';
import { overviews } from './paths.ts';
import { answers, purposes } from './toestemming.ts';

const text = (error: 'toestemming_form_what' | 'toestemming_form_why' | 'toestemming_form_reason') =>
	z.string().trim().min(1, error).max(1500, 'toestemming_form_long');
const remark = z.string().trim().max(1500, 'toestemming_form_long').default('');
const date = z.iso.date('toestemming_form_date');

/** Of which purpose the question must say with whom. */
const needsPartner = new Set<string>(['verwijzing', 'verslag delen']);

export const AskForm = z
	.object({
		purpose: z.enum(purposes, 'toestemming_form_purpose'),
		subjectKey: z.string().trim().max(100).default(''),
		partnerIds: many(z.uuid(), 20, 'toestemming_form_partners_many'),
		what: text('toestemming_form_what'),
		why: text('toestemming_form_why'),
		fromOn: date,
		untilOn: date
	})
	.refine(({ purpose, subjectKey }) => purpose !== 'overleg' || subjectKey !== '', {
		path: ['subjectKey'],
		error: 'toestemming_form_subject'
	})
	.refine(({ purpose, partnerIds }) => !needsPartner.has(purpose) || partnerIds.length > 0, {
		path: ['partnerIds'],
		error: 'toestemming_form_partners'
	})
	.refine(({ fromOn, untilOn }) => fromOn <= untilOn, { path: ['untilOn'], error: 'toestemming_form_order' });
export type AskForm = z.output<typeof AskForm>;

/** By the person who decides, on a phone or computer: the name that is typed is the signature. */
export const YesForm = z.object({
	signedName: z.string().trim().min(3, 'toestemming_form_signed').max(200, 'toestemming_form_long')
});
export type YesForm = z.output<typeof YesForm>;

/** No, or no longer: nobody has to say why (art. 7 lid 3 AVG: as easy as giving it). */
export const NoForm = z.object({ remark });
export type NoForm = z.output<typeof NoForm>;

/** What somebody said or signed elsewhere, written down by who asks. */
export const RecordForm = z
	.object({
		personId: z.uuid('toestemming_form_person'),
		answer: z.enum(answers, 'toestemming_form_answer'),
		how: z.enum(['papier', 'mondeling'], 'toestemming_form_how'),
		on: date,
		remark,
		scan: fileIfAny
	})
	.refine(({ how, scan }) => how !== 'papier' || scan !== undefined, {
		path: ['scan'],
		error: 'toestemming_form_scan'
	})
	.refine(({ how, answer, remark: said }) => (how === 'papier' && answer !== 'withdraws') || said !== '', {
		path: ['remark'],
		error: 'toestemming_form_remark'
	});
export type RecordForm = z.output<typeof RecordForm>;

export const EndForm = z.object({ reason: text('toestemming_form_reason') });
export type EndForm = z.output<typeof EndForm>;

/** What a link to the question knows already; what it does not know well, it does not know. */
export const AskQuery = z.object({
	doel: z.enum(purposes).optional().catch(undefined),
	overleg: z.string().max(100).optional().catch(undefined),
	partner: many(z.uuid(), 20).catch([])
});
export type AskQuery = z.output<typeof AskQuery>;

export const OverviewQuery = z.object({ toon: z.enum(overviews).optional().catch(undefined) });
