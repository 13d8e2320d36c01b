import { z } from 'zod';
import { item, list, NamedList, Reference, References, Rhythm, stated, Text } from '../value.ts';

export const Roles = list(
	item({
		soort: z.enum(['school', 'extern', 'thuis']).describe('In dienst, van buiten, of leerling en ouders'),
		rol_in_zicht: z
			.enum([
				'leerling',
				'ouder',
				'mentor',
				'vakdocent',
				'onderwijsassistent',
				'stagiair',
				'stagebegeleider',
				'jobcoach',
				'praktijkbegeleider',
				'zorgcoordinator',
				'orthopedagoog',
				'begeleider',
				'partner',
				'teamleider',
				'directeur',
				'coordinator',
				'vertrouwenspersoon',
				'conciërge',
				'administratie',
				'adviseur swv',
				'geen account'
			])
			.describe('Met welke rol van het programma dit overeenkomt'),
		taken: NamedList
	})
).describe('Wie er bij de leerlingen betrokken zijn');

export const Teams = list(
	item({
		per_locatie: stated(z.enum(['ja', 'nee'])),
		leden: stated(References).describe('Rollen of partners'),
		taak: stated(Text)
	})
).describe('Vaste teams');

export const Meetings = list(
	item({
		onderwerp: z.enum(['leerlingen', 'groepen', 'school']).describe('Waar het over gaat'),
		doel: stated(Text),
		ritme: stated(Rhythm),
		leden: stated(References).describe('Vaste leden: rollen of partners'),
		op_afroep: stated(References).describe('Wie op verzoek aansluit: rollen of partners'),
		inbreng_door: stated(References).describe('Wie een leerling of onderwerp inbrengt'),
		toestemming: stated(z.enum(['niet nodig', 'ouders', 'ouders of anoniem'])),
		zichtbaarheid: stated(z.enum(['gedeeld', 'team', 'zorg', 'vertrouwelijk', 'geen leerlingen'])),
		vervolg: Reference.optional().describe('Overleg waar een vraag daarna heen kan'),
		samenstelling: Text.optional().describe('Aantallen, zoals 2 ouders en 2 teamleden')
	})
).describe('De soorten overleg');

export const Partners = list(
	item({
		soort: z.enum([
			'onderwijs',
			'bedrijf',
			'arbeid',
			'gemeente',
			'jeugdhulp',
			'zorg',
			'welzijn',
			'veiligheid',
			'samenwerkingsverband',
			'overig'
		]),
		hulpniveau: stated(z.enum(['voorliggend', 'begeleiding', 'behandeling', 'geen hulp'])),
		gemeenten: stated(z.array(Text).min(1)),
		biedt: stated(Text).describe('Waarvoor de school deze partner heeft')
	})
).describe('Partners van de school');
