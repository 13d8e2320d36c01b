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
