/** What people may send about partners. A message is a text key; the screen says it in the reader's language. */
import { z } from 'zod';
import { helpLevels, partnerKinds } from './partners.ts';

const line = (most = 200) => z.string().trim().max(most, 'partners_form_long').default('');
const filled = (error: 'partners_form_name' | 'partners_form_function' | 'partners_form_person') =>
	z.string().trim().min(1, error).max(200, 'partners_form_long');
const long = z.string().trim().max(4000, 'partners_form_long').default('');
const email = line(254).pipe(z.union([z.literal(''), z.email('partners_form_email')]));
const version = z.coerce.number().int().positive();

/** A site as people type it, also without `https://`; what is no address of a page is refused. */
const website = line(300)
	.transform((typed) => (typed === '' || /^https?:\/\//i.test(typed) ? typed : `https://${typed}`))
	.pipe(
		z.union([
			z.literal(''),
			z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'partners_form_website' })
		])
	);

/** "Hardenberg, Ommen" as a list. */
const municipalities = line(500).transform((typed) => [
	...new Set(
		typed
			.split(/[,;\n]/)
			.map((name) => name.trim())
			.filter((name) => name !== '')
	)
]);

/** What the set-up says of its own partners; the school says it of the others. */
const origin = {
	name: filled('partners_form_name'),
	kind: z.enum(partnerKinds, 'partners_form_kind'),
	helpLevel: z
		.union([z.literal(''), z.enum(helpLevels)])
		.default('')
		.transform((level) => level || null),
	municipalities,
	offers: long
};
const visit = { street: line(), postcode: line(20), town: line(), website, note: long };

export const NewPartnerForm = z.object({ ...origin, ...visit });
export type NewPartnerForm = z.output<typeof NewPartnerForm>;

const PartnerForm = NewPartnerForm.extend({ part: z.literal('all'), version });
export type PartnerForm = z.output<typeof PartnerForm>;

/** Of a partner of the set-up: what the school adds to it. Its form has no field for the rest. */
const VisitForm = z.object({ part: z.literal('visit'), ...visit, version });
export type VisitForm = z.output<typeof VisitForm>;

export const EditForm = z.discriminatedUnion('part', [PartnerForm, VisitForm]);

export const ContactForm = z
	.object({ function: filled('partners_form_function'), phone: line(40), email })
	.refine(({ phone, email: address }) => phone !== '' || address !== '', {
		path: ['phone'],
		error: 'partners_form_reach'
	});
export type ContactForm = z.output<typeof ContactForm>;

export const ContactIdForm = z.object({ contactId: z.uuid() });
export type ContactIdForm = z.output<typeof ContactIdForm>;

export const PersonForm = z.object({
	givenName: filled('partners_form_person'),
	infix: line(20),
	familyName: filled('partners_form_person'),
	function: filled('partners_form_function'),
	email: z.string().trim().toLowerCase().max(254).pipe(z.email('partners_form_email')),
	untilOn: z.union([z.literal(''), z.iso.date('partners_form_date')]).default(''),
	invite: z.literal('on').optional()
});
export type PersonForm = z.output<typeof PersonForm>;

export const AtPartnerForm = z.object({ atPartnerId: z.uuid() });
export type AtPartnerForm = z.output<typeof AtPartnerForm>;

export const NoInput = z.object({});

/** What one asks of the list, as the address says it. What is no kind is no filter. */
export const PartnerQuery = z.object({
	q: z.string().trim().max(100).catch('').default(''),
	soort: z.enum(partnerKinds).or(z.literal('')).catch('').default(''),
	gemeente: z.string().trim().max(100).catch('').default(''),
	archief: z.literal('1').optional().catch(undefined)
});
export type PartnerQuery = z.output<typeof PartnerQuery>;
