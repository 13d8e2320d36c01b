import { item, list, NamedList, section, stated, Text, YesNo } from '../value.ts';

export const Absence = section({
	redenen: list(item({ geoorloofd: YesNo, ziek: YesNo.optional() })),
	afspraken: NamedList
}).describe('Verzuim');

export const Safety = section({
	meting: stated(Text),
	politie_bij: NamedList,
	verboden: NamedList,
	rookvrij: stated(YesNo),
	schade: stated(Text),
	herstel: stated(Text).describe('Hoe het na een incident weer goed komt'),
	klimaat: NamedList.describe('Maatregelen voor het klimaat op school')
}).describe('Veiligheid');
