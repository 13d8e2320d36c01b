import { z } from 'zod';
import {
	Between,
	item,
	list,
	NamedList,
	Percentage,
	Reference,
	References,
	section,
	stated,
	Text,
	WholeNumber,
	YesNo
} from '../value.ts';

const LearningDelay = z.strictObject({
	minimaal_procent: Percentage,
	aantal_domeinen: WholeNumber,
	waaronder_een_van: References.describe('Keys van domeinen'),
	domeinen: list(item({ afkorting: Text }))
});

export const Admission = section({
	iq: stated(Between),
	leerachterstand: stated(LearningDelay),
	sociaal_emotioneel: NamedList.describe('Wat bij het sociaal-emotioneel functioneren telt'),
	leidend: stated(Text).describe('Welk criterium het zwaarst weegt'),
	naast_de_criteria: NamedList.describe('Wat ook meeweegt'),
	tlv_afgegeven_door: stated(Text),
	toelaatbaar_is_niet_plaatsbaar: stated(YesNo),
	plaatsing: NamedList.describe('Hoe de school over plaatsing beslist'),
	procedure: NamedList,
	intake_door: stated(Reference).describe('Key van een rol'),
	intake: NamedList.describe('Stappen van de intake'),
	warme_overdracht: NamedList.describe('Op welke momenten'),
	locatievoorkeur: stated(YesNo).describe('Of ouders een voorkeur kunnen opgeven'),
	kennismaking: list(
		item({
			voor: Text,
			keer: WholeNumber,
			wanneer: stated(Text),
			vakken: stated(References).describe('Keys van vakken')
		})
	).describe('Kennismaken voor de aanmelding, zoals PrO Actief')
}).describe('Toelating en plaatsing');
