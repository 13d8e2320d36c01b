import { z } from 'zod';
import {
	Duration,
	item,
	list,
	NamedList,
	Reference,
	References,
	Rhythm,
	SchoolYears,
	section,
	stated,
	Text,
	WholeNumber,
	YesNo
} from '../value.ts';

export const SupportLevel = z.enum(['basis', 'extra', 'buiten school', 'specialistisch']);

export const Support = section({
	basis: NamedList.describe('Wat alle leerlingen kunnen krijgen'),
	extra_is_voor: NamedList.describe('Voor wie extra ondersteuning is'),
	stappen: list(item({ niveau: stated(SupportLevel), wie: stated(References) })).describe(
		'De ondersteuningsroute, in volgorde'
	),
	observaties: list(
		item({
			soort: z.enum(['groep', 'leerling']).optional().describe('Of een groep wordt geobserveerd, of één leerling'),
			ritme: stated(Rhythm),
			door: stated(References),
			toestemming_ouders: stated(YesNo)
		})
	),
	verwijzing: list(item({ partner: Reference.optional(), voorwaarde: stated(Text) })).describe(
		'Waarheen of waarlangs de school verwijst'
	)
}).describe('Hoe de ondersteuning loopt');

const Staffing = item({ aantal: stated(Text), wanneer: stated(Text) });

const ArrangementModule = item({
	herkomst: stated(Text).describe('Waar de leerling vandaan komt'),
	doel: stated(Text),
	uitkomst: stated(Text)
});

export const Arrangements = list(
	item({
		niveau: stated(SupportLevel),
		doelgroep: stated(Text),
		leerjaren: stated(SchoolYears).describe('Waarin een leerling kan instromen of meedoen'),
		leeftijd_vanaf: stated(WholeNumber),
		herkomst: stated(Text).describe('Waar de leerling vandaan moet komen'),
		indicatie: stated(Text).describe('Advies of indicatie die nodig is'),
		beslist_in: stated(Reference).describe('Key van het overleg dat beslist'),
		locaties: stated(References),
		plek: stated(Text).describe('Waar het is, als dat niet de gewone school is'),
		bezetting: list(Staffing),
		capaciteit: stated(WholeNumber).describe('Aantal plaatsen'),
		duur: stated(Duration),
		bij_voorkeur_tot_en_met_leerjaar: stated(z.int().min(1).max(6)),
		bekostiging: stated(Text),
		inschrijving: stated(z.enum(['eigen school', 'school van herkomst', 'andere school'])),
		partners: stated(References),
		inhoud: NamedList,
		modules: list(ArrangementModule),
		evaluatie: stated(Text),
		vervolg: NamedList
	})
).describe('Arrangementen en voorzieningen voor leerlingen');

export const Measures = list(
	item({ grond: stated(Text), voorwaarde: stated(Text), aanvraag_door: stated(Reference) })
).describe('Maatregelen voor één leerling');

export const Trainings = list(
	item({
		soort: z.enum(['voor allemaal', 'op indicatie', 'gastles']),
		voor: stated(Text),
		door: stated(References).describe('Rollen of partners')
	})
).describe('Trainingen en gastlessen');
