import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import {
	Between,
	item,
	list,
	NamedList,
	Percentage,
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

const Round = item({
	soort: z.enum([
		'opp',
		'plan',
		'startgesprek',
		'leerlinggesprek',
		'oudergesprek',
		'voortgangsgesprek',
		'rapport',
		'werkvaardigheden',
		'contactavond',
		'informatieavond',
		'observatie'
	]),
	ritme: stated(Rhythm),
	wanneer: stated(Text),
	deelnemers: stated(References).describe('Rollen'),
	voorbereiding_door: stated(References).describe('Rollen'),
	volgt_binnen: z
		.strictObject({ dagen: WholeNumber, na: Reference.describe('Key van een andere ronde') })
		.optional()
		.describe('Bij een gesprek dat op een ander gesprek volgt')
});

const Distribution = z
	.strictObject({ praktijk: Percentage, theorie: Percentage, variabel: Percentage })
	.refine((parts) => parts.praktijk + parts.theorie + parts.variabel === 100, {
		error: () => m.scholen_problem_hundred()
	});

export const Year = section({
	onderwijstijd_uren: stated(WholeNumber).describe('Klokuren onderwijstijd per schooljaar'),
	pauze_telt_mee: stated(YesNo).describe('Of pauzes lestijd zijn'),
	rooster: stated(Text),
	lesuitval: stated(Text),
	verdeling_procent: stated(Distribution).describe('Verhouding van soorten lessen'),
	mentoruur: stated(Text).describe('Wat er in het mentoruur gebeurt'),
	mentortaak_uren_per_week: stated(z.number().positive()).describe('Uren per week voor mentortaken'),
	observatieperiode_weken: stated(Between).describe('Observatieperiode aan het begin van het schooljaar'),
	rondes: list(Round).describe('Gesprekken en rapporten die elk schooljaar terugkomen'),
	activiteiten: NamedList.describe('Wat leerlingen en ouders aan de school bindt')
}).describe('Het schooljaar');

export const Stages = list(
	item({
		leerjaren: stated(SchoolYears),
		locatiekeuze: stated(Text).describe('Wat de locatie bepaalt')
	})
).describe('De fasen van de schoolloopbaan');
