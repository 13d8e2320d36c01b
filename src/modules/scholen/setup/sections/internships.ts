import { z } from 'zod';
import {
	Between,
	Duration,
	item,
	list,
	NamedList,
	Percentage,
	Reference,
	References,
	SchoolYears,
	section,
	stated,
	Text,
	WholeNumber,
	YesNo
} from '../value.ts';

export const Internships = list(
	item({
		leerjaren: stated(SchoolYears),
		periode: stated(Text),
		weken: stated(WholeNumber),
		dagen_per_week: stated(Between),
		periodes_per_schooljaar: stated(WholeNumber),
		vorm: stated(z.enum(['op school', 'leerwerkbedrijf', 'met docent', 'kleine groep met docent', 'alleen'])),
		voor_bestemmingen: stated(References).describe('Bestemmingen uit de uitstroom'),
		na: Reference.optional().describe('Key van de stage die eraan voorafgaat'),
		voorwaarde: stated(Text),
		begeleiding: stated(References).describe('Rollen'),
		doelen: NamedList,
		afsluiting: stated(Text),
		meting: NamedList.describe('Waaraan de school het nut afleest')
	})
).describe('De soorten stage, van licht naar zwaar');

export const WorkCompanies = list(
	item({
		gebruik: z.array(z.enum(['voorbereiding', 'training', 'stageplaats', 'werknemersvaardigheden'])).min(1),
		leerjaren: stated(SchoolYears),
		partner: Reference.optional(),
		begeleiding: stated(Text)
	})
).describe('Leerwerkbedrijven');

export const Certificates = section({
	aantal_trajecten: stated(WholeNumber).describe('Hoeveel trajecten de school zegt te hebben'),
	eis: stated(Text).describe('Waaraan een leerling moet voldoen'),
	trajecten: list(
		item({
			soort: stated(z.enum(['branche', 'school', 'branche of school'])),
			sectoren: stated(References),
			landelijk_geldig: stated(YesNo)
		})
	).describe('Certificaten en modules die het document noemt')
}).describe('Certificaten');

export const PracticeStatement = section({
	aangeboden: stated(YesNo),
	afgegeven_door: stated(Text).describe('Wie volgens het document afgeeft; landelijk tekenen school en bedrijf'),
	plaats: stated(Text),
	vermeldt: NamedList,
	niveaus: stated(z.array(z.int().min(1).max(4)).min(1))
}).describe('De praktijkverklaring');

export const Diploma = section({
	aangeboden: stated(YesNo),
	eerste_uitreiking: stated(Text),
	reglement: stated(Text).describe('Wie het vaststelt en hoe vaak'),
	eisen: list(item({ minimaal_procent: Percentage.optional() })),
	afronding: NamedList,
	anders: stated(Text).describe('Wat een leerling zonder diploma krijgt')
}).describe('Het diploma praktijkonderwijs');

export const Entree = section({
	aangeboden: stated(YesNo),
	partners: stated(References),
	duur: stated(Duration),
	stagedagen_per_week: stated(WholeNumber),
	voor_wie: stated(Text),
	advies_uit: stated(Text).describe('Waarop het advies steunt'),
	tegen_advies: stated(Text).describe('Wat er geldt voor wie tegen het advies in kiest'),
	examinering: stated(Text),
	afsluiting: stated(Text)
}).describe('Entree en doorstroom naar het mbo');
