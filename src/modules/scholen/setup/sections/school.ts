import { z } from 'zod';
import {
	Address,
	Between,
	Brin,
	item,
	list,
	NamedList,
	References,
	SchoolYears,
	section,
	stated,
	Text,
	WholeNumber
} from '../value.ts';

export const School = section({
	naam: Text.describe('Naam van de school'),
	soort: z.enum(['praktijkonderwijs', 'vmbo']).describe('Schoolsoort'),
	richting: stated(Text).describe('Openbaar, christelijk …'),
	brin: stated(Brin).describe('BRIN van de school; met eigen BRIN per locatie staat het daar'),
	adres: stated(Address),
	website: stated(Text),
	regio: stated(Text).describe('Waar de leerlingen vandaan komen'),
	enige_in_omgeving: stated(Text).describe('Waarvan dit de enige school voor praktijkonderwijs is')
}).describe('De school');

export const Board = section({
	naam: stated(Text),
	nummer: stated(WholeNumber).describe('Bestuursnummer'),
	adres: stated(Address),
	contactrol: stated(Text).describe('Functie van de contactpersoon; nooit een naam')
}).describe('Het bevoegd gezag');

export const Partnership = section({
	naam: stated(Text),
	rechtsvorm: stated(Text),
	aantal_besturen: stated(WholeNumber),
	gemeenten: stated(z.array(Text).min(1)),
	adres: stated(Address),
	website: stated(Text),
	commissie: stated(Text).describe('Wie er adviseert en toewijst')
}).describe('Het samenwerkingsverband passend onderwijs');

export const Locations = list(
	item({
		wijk: stated(Text).describe('Wijk of plaats'),
		brin: stated(Brin),
		adres: stated(Address),
		leerjaren: stated(SchoolYears).describe('Leerjaren op deze locatie')
	})
).describe('De locaties');

const Label = z.strictObject({ kort: Text, lang: Text });

export const Names = section({
	opp: stated(Label).describe('Hoe de school het ontwikkelingsperspectief noemt'),
	plan: stated(Label).describe('Hoe de school het plan met eigen doelen noemt: IOP, MOP …'),
	planuur: Text.optional().describe('Hoe een uur voor het plan heet, als dat anders is dan het plan'),
	pijlers: stated(Text).describe('Het woord voor de pijlers: pijlers, thema’s, domeinen …'),
	groep: stated(Text).describe('Het woord voor een groep in de onderbouw'),
	groep_bovenbouw: stated(Text).describe('Het woord voor een groep in de bovenbouw'),
	zorgoverleg: stated(Text).describe('Het woord voor het overleg met partners: ZAT, SOT …'),
	leerlingvolgsysteem: stated(Text).describe('Het systeem dat de school in het document noemt'),
	woorden: NamedList.describe('Woorden die hier iets anders betekenen dan elders')
}).describe('De woorden van de school');

export const Vision = section({
	hoofddoel: stated(Text),
	onderwijsconcept: NamedList.describe('De begrippen van het onderwijsconcept'),
	missie: NamedList,
	kernwaarden: NamedList,
	uitgangspunten: NamedList.describe('Visie, in korte punten')
}).describe('Missie, visie en waarden');

export const TargetGroup = section({
	leeftijd: stated(Between),
	leerachterstand_jaren: stated(Between).describe('Leerachterstand in jaren, zoals het document die noemt'),
	kenmerken: NamedList,
	niet_ingericht_op: NamedList.describe('Waarvoor de school niet is toegerust')
}).describe('De leerlingen voor wie de school er is');

export const Groups = list(
	item({
		soort: z.enum(['klas', 'stamgroep', 'voorziening']),
		leerjaren: stated(SchoolYears),
		grootte: stated(Between),
		mentoren: stated(z.enum(['een', 'twee', 'een of twee'])),
		indeling: stated(Text).describe('Waarop een leerling in een groep komt'),
		locaties: stated(References)
	})
).describe('De soorten groepen');
