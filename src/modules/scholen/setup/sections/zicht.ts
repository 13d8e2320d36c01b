import { z } from 'zod';
import { item, list, NamedList, section, stated, Text, WholeNumber, YesNo } from '../value.ts';
import { SupportLevel } from './support.ts';

const Reminders = section({
	aantal: WholeNumber.describe('Hoe vaak ouders een herinnering krijgen, voordat "geen antwoord" wordt vastgelegd'),
	dagen_ertussen: z.int().positive().describe('Dagen tussen twee herinneringen')
}).describe('Als ouders niet antwoorden op het OPP');

const Handover = section({
	dagen: WholeNumber.describe('Binnen hoeveel dagen na een nieuwe mentor, school of groep'),
	punten: NamedList.describe('Wat er in de warme overdracht aan bod komt')
}).describe('De warme overdracht');

const Guidance = section({
	niveaus: list(item({ niveau: SupportLevel })).describe('Hoe de school de vier niveaus van ondersteuning noemt'),
	antwoord: section({
		vandaag: WholeNumber.describe('Werkdagen, als het vandaag nog moet'),
		week: WholeNumber.describe('Werkdagen, als het deze week moet'),
		wachten: WholeNumber.describe('Werkdagen, als het kan wachten')
	}).describe('Binnen hoeveel werkdagen het zorgteam op een hulpvraag antwoordt'),
	partner_dagen: WholeNumber.describe('Hoeveel dagen na een overleg een partner nog kan lezen wat er besproken is'),
	time_out_minuten: WholeNumber.describe('Na hoeveel minuten een time-out lang duurt'),
	verwijzing_weken: WholeNumber.describe('Na hoeveel weken zonder antwoord de school navraag doet bij een verwijzing')
}).describe('Extra ondersteuning: wat het programma nakijkt en waaraan het herinnert');

/** What the program asks and no school document answers: our proposals, for the school to change. */
export const Zicht = section({
	gesloten_items: YesNo.describe(
		'Of betrokken medewerkers zien dat er een gesloten stuk is, en aan wie zij ernaar vragen'
	),
	geschillencommissie: Text.describe('Waar ouders heen kunnen die het niet eens zijn met het OPP'),
	herinneringen: Reminders,
	verbeteren_uren: WholeNumber.describe('Hoeveel uur de schrijver een stuk in het logboek nog kan verbeteren'),
	logsoorten: list(
		item({
			zichtbaarheid: z
				.enum(['gedeeld', 'team', 'zorg', 'vertrouwelijk'])
				.describe('Voor wie zo’n stuk is, zolang de schrijver niets anders kiest')
		})
	).describe('De soorten stukken in het logboek'),
	plekken: NamedList.describe('Waar een incident kan zijn; de schrijver kiest, of noemt een andere plek'),
	pestprotocol: list(item({ na_dagen: WholeNumber.optional().describe('Dagen na de melding') })).describe(
		'De stappen na een pestmelding, in volgorde'
	),
	jaardelen: stated(z.array(z.enum(['ambitie', 'contact', 'rekening houden met', 'programma'])).min(1)).describe(
		'Wat er in het plan met eigen doelen voor het hele schooljaar staat'
	),
	berichten_ouders: z
		.enum(['nooit', 'week', 'maand'])
		.describe(
			'Hoe vaak ouders hoogstens een mail krijgen dat er nieuws over hun kind is; alleen als er iets nieuws is'
		),
	overdracht: Handover,
	ondersteuning: Guidance
}).describe('Instellingen van het programma, waar geen schooldocument over gaat');
