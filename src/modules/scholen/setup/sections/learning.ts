import { z } from 'zod';
import {
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

export const Pillars = NamedList.describe('Pijlers, thema’s of domeinen');

export const Sectors = list(item({ leerjaren: stated(SchoolYears), locaties: stated(References) })).describe(
	'De sectoren of richtingen'
);

export const Subjects = list(
	item({
		soort: z.enum(['theorie', 'praktijk', 'overig']),
		leerjaren: stated(SchoolYears),
		sector: Reference.optional().describe('Bij een vak van één sector')
	})
).describe('De vakken');

export const Learning = section({
	streefniveau: stated(Text).describe('Referentieniveau waar de school naartoe werkt'),
	laagste_niveau: stated(Text),
	hoogste_niveau: stated(Text),
	leerroutes: NamedList,
	referentieniveaus: NamedList,
	methoden: NamedList.describe('Lesmethoden en manieren van werken'),
	studiewijzer: stated(Text)
}).describe('Leerroutes, niveaus en manieren van werken');

export const Tests = list(
	item({
		soort: z.enum(['methodetoets', 'extern examen', 'proeve', 'werkstuk', 'observatie', 'advies']),
		vakken: stated(References),
		leerjaren: stated(SchoolYears),
		niveaus: stated(z.array(Text).min(1)),
		ritme: stated(Rhythm)
	})
).describe('Toetsen, proeven en andere bronnen van resultaten');

export const CompetenceKinds = NamedList.describe('Soorten competenties');

export const Competences = list(
	item({
		soort: Reference.describe('Key van een soort competentie'),
		gedrag: Text.describe('Wat je de leerling ziet doen, in taal op A2'),
		pijlers: stated(References)
	})
).describe('De competentielijst');

const ScaleValue = item({ voldoende: stated(YesNo).describe('Of deze waarde als voldoende telt') });

export const Scales = list(
	item({
		voor: z
			.array(z.enum(['competenties', 'werkvaardigheden', 'vakdoelen', 'lesdoelen', 'eigen beoordeling']))
			.min(1)
			.describe('Wat ermee wordt beoordeeld'),
		vorm: z.enum(['waarden', 'percentage']),
		voldoende_vanaf_procent: stated(WholeNumber).describe('Alleen bij een percentage'),
		waarden: list(ScaleValue).describe('Bij een percentage: geen')
	})
).describe('De schalen, en welke waarden voldoende zijn');

export const Plans = section({
	opp: section({
		voor_wie: stated(Text),
		termijn_weken: stated(WholeNumber).describe('Binnen hoeveel weken het OPP is vastgesteld'),
		termijn_telt_vanaf: stated(z.enum(['inschrijving', 'toelating en plaatsing'])),
		bijstelling: stated(Text),
		inhoud: NamedList
	}).describe('Het ontwikkelingsperspectief'),
	plan: section({
		doelen_per_ronde: stated(z.strictObject({ minimaal: WholeNumber, maximaal: WholeNumber })),
		looptijd: stated(Text),
		onderdeel_van_opp: stated(YesNo),
		bijstelling: stated(Text),
		inhoud: NamedList
	}).describe('Het plan met eigen doelen (IOP of MOP)'),
	portfolio: section({
		vorm: stated(z.enum(['digitaal', 'map'])),
		is_rapport: stated(YesNo).describe('Of het portfolio ook het rapport aan ouders is'),
		inhoud: NamedList
	})
}).describe('Afspraken over OPP, plan en portfolio');
