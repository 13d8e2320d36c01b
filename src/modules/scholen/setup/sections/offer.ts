import { z } from 'zod';
import { item, list, NamedList, Reference, References, Rhythm, section, stated, Text, YesNo } from '../value.ts';

const Where = z.enum(['op school', 'via samenwerkingsverband, bestuur of derden']);

const Facility = item({
	soort: z.enum(['voorziening', 'gebouw', 'hulpmiddel', 'inrichting']),
	aanwezig: stated(z.enum(['ja', 'nee', 'alle leerlingen', 'groep', 'individuele leerlingen'])),
	waar: stated(Where),
	in_ontwikkeling: YesNo.optional()
});

const Offered = item({ in_ontwikkeling: YesNo.optional() });

/** Two lists, because "none through others" is a statement of its own. */
const ByPlace = section({
	op_school: list(Offered),
	via_derden: list(Offered).describe('Via samenwerkingsverband, bestuur of derden')
});

export const Offer = section({
	voorbehoud: stated(Text).describe('Wat er bij het aanbod hoort te staan'),
	vaststelling: stated(Text).describe('Wie het aanbod vaststelt en hoe vaak'),
	functies: NamedList.describe('Waar het aanbod voor dient'),
	versies: NamedList.describe('Voor wie er een versie is'),
	contactrollen: stated(References).describe('Rollen die ouders bij de ondersteuning betrekken'),
	voorzieningen: list(Facility),
	specialisten: ByPlace,
	onderwijsaanbod: ByPlace,
	sterke_punten: NamedList
}).describe('Het ondersteuningsaanbod dat iedereen mag zien');

export const Limits = section({
	status: stated(Text).describe('Hoe hard de grenzen zijn'),
	algemeen: list(
		item({
			soort: z.enum(['grens', 'voorwaarde']),
			gebied: stated(Text),
			hangt_af_van_bezetting: YesNo.optional().describe('Of het ervan afhangt wie er al zijn')
		})
	),
	clusters: list(
		item({
			cluster: z.int().min(1).max(4),
			kan: NamedList,
			kan_niet: NamedList,
			voorwaarden: NamedList
		})
	).describe('Grenzen per cluster 1 tot en met 4'),
	onder_en_boven: list(item({ gebied: z.enum(['didactisch', 'praktijk']), grens: z.enum(['onder', 'boven']) })),
	verwachtingen: NamedList.describe('Wat de school van elke leerling verwacht'),
	elders: NamedList.describe('Waar de school zoekt als zij het niet kan bieden')
}).describe('Grenzen aan de ondersteuning');

const AmbitionStatus = z.enum(['gepland', 'loopt', 'bereikt', 'deels bereikt', 'gestopt', 'niet bereikt, nog gewenst']);

export const Ambitions = section({
	periode: stated(Text),
	punten: list(
		item({
			gericht_op: z.enum(['eigen school', 'buiten school']),
			domein: stated(Text),
			status: stated(AmbitionStatus)
		})
	),
	terugblik_periode: stated(Text),
	terugblik: list(item({ status: AmbitionStatus }))
}).describe('Ambities, en wat er van de vorige kwam');

export const Documents = list(
	item({
		soort: z.enum(['plan', 'protocol', 'gids', 'reglement', 'formulier', 'verslag']),
		eigenaar: stated(Reference).describe('Key van een rol'),
		herziening: stated(Rhythm),
		vaststelling: stated(Text)
	})
).describe('Documenten en protocollen van de school');
