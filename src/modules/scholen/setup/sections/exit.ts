import { z } from 'zod';
import { item, list, NamedList, Reference, References, Rhythm, section, stated, Text, WholeNumber } from '../value.ts';

const EveningSchool = section({
	voor: NamedList,
	ritme: stated(Rhythm),
	tijd: stated(Text),
	periode: stated(Text),
	activiteiten: NamedList,
	registratie: stated(Text),
	evaluatie: stated(Text)
});

export const Exit = section({
	bestemmingen: list(
		item({
			soort: z
				.enum(['vervolgonderwijs', 'regulier werk', 'gesubsidieerd werk', 'beschut werk', 'dagbesteding', 'anders'])
				.describe('Landelijke indeling waar deze bestemming bij hoort')
		})
	),
	documenten: NamedList.describe('Wat er bij vertrek wordt gemaakt'),
	gesprekken: NamedList.describe('Gesprekken en stappen in het laatste jaar'),
	jobcoaches: list(
		item({ bestemmingen: stated(References), partner: Reference.optional(), opgeleid: WholeNumber.optional() })
	).describe('Wie begeleidt bij welke bestemming'),
	nazorg: section({
		jaren: stated(WholeNumber),
		beschreven_bij: stated(Text),
		regie: stated(Text),
		meting: stated(Text)
	}),
	avondschool: stated(EveningSchool)
}).describe('Uitstroom en nazorg');
