import { z } from 'zod';
import { isBsn, tidyBsn } from './import/values.ts';
import { leavingReasons, photoConsents } from './leerlingen.ts';
import { shownAtOnce, timelineKinds } from './timeline.ts';

const uuid = z.uuid().optional().catch(undefined);

/** What the address of the list says. What it says wrongly counts as not said. */
export const PupilFilterQuery = z
	.object({
		groep: uuid,
		locatie: uuid,
		mijn: z.literal('1').optional().catch(undefined),
		weg: z.literal('1').optional().catch(undefined),
		op: z.enum(['naam', 'groep']).catch('naam'),
		pagina: z.coerce.number().int().min(1).max(10_000).catch(1)
	})
	.transform(({ groep, locatie, mijn, weg, op, pagina }) => ({
		groupId: groep,
		locationId: locatie,
		mine: mijn !== undefined,
		left: weg !== undefined,
		sort: op,
		page: pagina
	}));

const day = z.iso.date().optional().catch(undefined);

/** What the address of a dossier says about its timeline. */
export const TimelineQuery = z
	.object({
		soort: z.enum(timelineKinds).optional().catch(undefined),
		van: day,
		tot: day,
		aantal: z.coerce.number().int().min(shownAtOnce).max(500).catch(shownAtOnce)
	})
	.transform(({ soort, van, tot, aantal }) => ({ kind: soort, fromOn: van, untilOn: tot, limit: aantal }));

const isoDay = z.iso.date('leerlingen_form_date');
const maybeDay = z.union([z.literal('').transform(() => undefined), isoDay]).optional();
const reason = z.string().trim().min(10, 'leerlingen_form_reason').max(1000, 'leerlingen_form_long');
const someUuid = (message: string) => z.uuid(message);
const listOf = <Item extends z.ZodType>(item: Item) =>
	z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item));

/** The care team lets somebody from outside read along. */
export const GiveAccessForm = z
	.object({
		personId: someUuid('leerlingen_form_person'),
		audiences: listOf(z.enum(['gedeeld', 'team', 'zorg'])).refine(
			(chosen) => chosen.length > 0,
			'leerlingen_form_audience'
		),
		fromOn: isoDay,
		untilOn: isoDay,
		why: reason
	})
	.refine(({ fromOn, untilOn }) => fromOn <= untilOn, { path: ['untilOn'], error: 'leerlingen_form_order' });
export type GiveAccessForm = z.infer<typeof GiveAccessForm>;

export const OpenFileForm = z.object({ why: reason });
export const EndAccessForm = z.object({ grantId: someUuid('platform_form_check') });
export const ParentForm = z.object({ personId: someUuid('platform_form_check') });
export const NoInput = z.object({});

/** What a way back brings along in the address: a group and a day, or access that was ended. */
export const BackQuery = z.object({ groep: uuid, vanaf: z.iso.date().optional().catch(undefined) });
export const AgainQuery = uuid;
export const PageQuery = z.coerce.number().int().min(1).max(10_000).catch(1);

const name = z.string().trim().min(1, 'leerlingen_form_name').max(100, 'leerlingen_form_long');
const shortText = z.string().trim().max(200, 'leerlingen_form_long');
const maybe = <Schema extends z.ZodType<string>>(schema: Schema) =>
	schema.transform((text) => text || undefined).optional();
/** Nothing said clears what stood there. */
const orNothing = (most: number) =>
	z
		.string()
		.trim()
		.max(most, 'leerlingen_form_long')
		.transform((text) => text || null);
const tick = z
	.string()
	.optional()
	.transform((sent) => sent !== undefined);
const version = z.coerce.number().int();
const dayOrNothing = z.union([z.literal('').transform(() => null), isoDay]);

export const FactsForm = z.object({
	version,
	homeLanguage: orNothing(100),
	arrivedOn: dayOrNothing,
	languageLevel: orNothing(100),
	needsInterpreter: tick,
	interests: orNothing(2000),
	talents: orNothing(2000),
	photoConsent: z.enum(photoConsents),
	sector: orNothing(100),
	sectorChosenOn: dayOrNothing,
	sectorReason: orNothing(2000)
});
export type FactsForm = z.infer<typeof FactsForm>;

const Identity = z.object({
	givenName: name,
	firstNames: orNothing(200),
	infix: orNothing(30),
	familyName: name,
	bornOn: isoDay,
	gender: z.enum(['man', 'vrouw', 'onbekend']),
	pupilNumber: orNothing(30)
});
export const IdentityForm = Identity.extend({ version });
export type IdentityForm = z.infer<typeof IdentityForm>;

export const ContactForm = z
	.object({
		relation: shortText.min(1, 'leerlingen_form_relation'),
		givenName: name,
		infix: maybe(shortText),
		familyName: name,
		language: z.enum(['nl', 'en']).catch('nl'),
		hasCustody: tick,
		mayAskInformation: tick,
		fromOn: isoDay,
		untilOn: maybeDay,
		email: z.union([z.literal('').transform(() => undefined), z.email('leerlingen_form_email')]).optional(),
		phone: maybe(shortText),
		street: maybe(shortText),
		postcode: maybe(shortText),
		town: maybe(shortText),
		addressIsSecret: tick
	})
	.refine(({ fromOn, untilOn }) => !untilOn || fromOn <= untilOn, {
		path: ['untilOn'],
		error: 'leerlingen_form_order'
	});
export type ContactForm = z.infer<typeof ContactForm>;
export const ChangeContactForm = z.intersection(
	ContactForm,
	z.object({ contactId: z.uuid('platform_form_check'), version })
);

export const BsnForm = z.object({
	bsn: z
		.string()
		.transform((text) => (text.trim() ? tidyBsn(text) : undefined))
		.refine((bsn) => bsn === undefined || isBsn(bsn), 'leerlingen_form_bsn')
});

/** A new pupil: who it is, and where the pupil is enrolled. */
const Enrolment = z.object({
	locationId: z.uuid('leerlingen_form_location'),
	kind: z.enum(['ingeschreven', 'gast']),
	fromOn: isoDay,
	placedOn: maybeDay,
	otherSchool: maybe(shortText),
	fileOwnerId: z.union([z.literal('').transform(() => undefined), z.uuid('leerlingen_form_person')]).optional(),
	groupId: z.union([z.literal('').transform(() => undefined), z.uuid('leerlingen_form_group')]).optional()
});
const guestIsWhole = { path: ['otherSchool'], error: 'leerlingen_form_guest' };
const isWholeGuest = ({ kind, otherSchool, fileOwnerId }: z.infer<typeof Enrolment>) =>
	kind !== 'gast' || (!!otherSchool && !!fileOwnerId);
export const EnrolForm = Enrolment.refine(isWholeGuest, guestIsWhole);
export type EnrolForm = z.infer<typeof EnrolForm>;
export const NewPupilForm = Identity.extend(Enrolment.shape).refine(isWholeGuest, guestIsWhole);
export type NewPupilForm = z.infer<typeof NewPupilForm>;

export const EndEnrolmentForm = z.object({
	enrolmentId: z.uuid('platform_form_check'),
	lastOn: isoDay,
	reason: z.enum(leavingReasons, 'leerlingen_form_choose'),
	version
});
export type EndEnrolmentForm = z.infer<typeof EndEnrolmentForm>;
export const MoveForm = z.object({ groupId: z.uuid('leerlingen_form_group'), fromOn: isoDay });
export type MoveForm = z.infer<typeof MoveForm>;

export const HandoverForm = z.object({
	handoverId: z.uuid('platform_form_check'),
	points: listOf(z.string().regex(/^[a-z0-9-]{1,60}$/, 'leerlingen_form_points')).refine(
		(points) => points.length > 0,
		'leerlingen_form_points'
	),
	note: orNothing(4000),
	doneOn: isoDay,
	version
});
export type HandoverForm = z.infer<typeof HandoverForm>;

/** The choices of the change of school year: `groep.<id>` and `leerling.<id>`, each a destination. */
export const YearChoicesForm = z.record(z.string().max(60), z.string().max(60));

/** A tick that is not sent is off. */
export const NewsForm = z.object({ isWanted: z.preprocess((sent) => sent === 'on', z.boolean()) });
export type NewsForm = z.infer<typeof NewsForm>;
