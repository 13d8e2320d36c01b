import { z } from 'zod';
import { timelineKinds } from './timeline.ts';

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
		aantal: z.coerce.number().int().min(20).max(500).catch(20)
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
		audiences: listOf(z.enum(['gedeeld', 'team', 'zorg'])).refine((chosen) => chosen.length > 0, 'leerlingen_form_audience'),
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

export const PageQuery = z.coerce.number().int().min(1).max(10_000).catch(1);
