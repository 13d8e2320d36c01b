import { z } from 'zod';
import { NamedList, section, stated, Text } from '../value.ts';

export const Source = section({
	titel: Text.describe('Titel van het document'),
	soort: z
		.enum(['schoolplan', 'schoolondersteuningsprofiel', 'overzicht voor ouders', 'eigen opzet'])
		.describe('Wat voor document het is'),
	jaar: stated(z.union([z.int().min(2000), Text])).describe('Jaar of periode, zoals 2023 of 2021-2025'),
	aandachtspunten: NamedList.describe('Waar het document zichzelf of de wet tegenspreekt, of iets niet zegt')
}).describe('Het document waaruit deze inrichting komt');
