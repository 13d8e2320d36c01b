import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import {
	item,
	list,
	NamedList,
	Percentage,
	Reference,
	Rhythm,
	SchoolYears,
	section,
	stated,
	Text,
	WholeNumber,
	YesNo
} from '../value.ts';

const Requirement = z
	.strictObject({
		minimaal: z.number().nonnegative().optional(),
		maximaal: z.number().nonnegative().optional(),
		eenheid: z.enum([
			'keer per schooljaar',
			'keer per ronde',
			'per leerling',
			'procent',
			'uren per schooljaar',
			'weken',
			'dagen'
		]),
		fase: Reference.optional().describe('Key van een normfase'),
		na_jaren: z.int().positive().optional().describe('Bij het meten na vertrek')
	})
	.refine((requirement) => requirement.minimaal !== undefined || requirement.maximaal !== undefined, {
		error: () => m.scholen_problem_least_or_most()
	});

const Norm = item({
	nummer: z
		.string()
		.regex(/^N\d+$/, { error: () => m.scholen_problem_norm_number() })
		.optional()
		.describe('Nummer in de normenlijst'),
	telt: z.enum(['leerling', 'competentie', 'groep', 'traject', 'actie', 'school']).describe('Waarover de norm gaat'),
	eisen: stated(z.array(Requirement).min(1)).describe('Wat er minimaal of maximaal moet'),
	streef_procent: stated(Percentage).describe('Bij welk deel de school tevreden is'),
	resultaatgebied: stated(Reference),
	grondslag: z
		.enum(['document', 'praktijk', 'wet', 'voorbeeld'])
		.describe('Norm in het document, praktijk van de school, wet of voorbeeld'),
	aan: YesNo.describe('Of de norm meedoet')
});

export const Norms = section({
	resultaatgebieden: NamedList,
	fasen: list(item({ leerjaren: stated(SchoolYears) })).describe('Fasen van de norm voor competenties'),
	lijst: list(Norm)
}).describe('Normen');

export const Quality = section({
	eigen_aspecten: list(item({ betekenis: stated(Text), zichtbaar: NamedList, ambitie: stated(Text) })).describe(
		'Waarin de school zich onderscheidt'
	),
	metingen: list(item({ ritme: stated(Rhythm), bij: stated(Text) })).describe('Vragenlijsten en monitors'),
	werkwijze: NamedList.describe('Hoe de school aan verbetering werkt'),
	kengetallen: section({
		jaren: stated(WholeNumber).describe('Over hoeveel schooljaren'),
		leerlingen: stated(z.array(z.strictObject({ schooljaar: Text, aantal: WholeNumber })).min(1))
	})
}).describe('Kwaliteit');
