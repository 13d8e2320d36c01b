import type { Chance } from './chance.ts';

/* Names as one hears them in a Dutch playground today. Invented combinations; nobody is meant. */

export type Gender = 'man' | 'vrouw';
export type Family = { infix: string | null; familyName: string; origin: Origin };
type Origin = 'nl' | 'tr' | 'ma' | 'sy' | 'er' | 'sr' | 'pl';

const given: Record<Origin, Record<Gender, string[]>> = {
	nl: {
		man: [
			'Daan',
			'Sem',
			'Finn',
			'Bram',
			'Jayden',
			'Milan',
			'Thijs',
			'Ruben',
			'Lars',
			'Stijn',
			'Dylan',
			'Kevin',
			'Jesse',
			'Tygo',
			'Mick',
			'Luuk',
			'Joey',
			'Rick',
			'Sven',
			'Jelle'
		],
		vrouw: [
			'Noor',
			'Lotte',
			'Gwen',
			'Imke',
			'Chayenna',
			'Fleur',
			'Britt',
			'Sanne',
			'Isa',
			'Roos',
			'Esmee',
			'Demi',
			'Naomi',
			'Lisa',
			'Femke',
			'Maud',
			'Bo',
			'Jill',
			'Kyra',
			'Anouk'
		]
	},
	tr: { man: ['Kadir', 'Emre', 'Yusuf', 'Mert', 'Baran'], vrouw: ['Esra', 'Elif', 'Aylin', 'Zeynep', 'Melek'] },
	ma: { man: ['Hamza', 'Bilal', 'Ayoub', 'Ilyas', 'Zakaria'], vrouw: ['Salma', 'Hanan', 'Imane', 'Noura', 'Yasmina'] },
	sy: { man: ['Omar', 'Khaled', 'Majd', 'Yazan'], vrouw: ['Rima', 'Layan', 'Haya', 'Sidra'] },
	er: { man: ['Filmon', 'Natnael', 'Yonas'], vrouw: ['Selam', 'Feven', 'Rahwa'] },
	sr: { man: ['Sergino', 'Roché', 'Dion'], vrouw: ['Shanaya', 'Priya', 'Gaya'] },
	pl: { man: ['Kacper', 'Oskar', 'Filip'], vrouw: ['Zuzanna', 'Oliwia', 'Maja'] }
};

/* Parents have the names of their own time: nobody is called as the own child. */
const adults: Record<Origin, Record<Gender, string[]>> = {
	nl: {
		man: [
			'Joris',
			'Peter',
			'Ruud',
			'Martijn',
			'Erik',
			'Bas',
			'Tim',
			'Wouter',
			'Henk',
			'Arjan',
			'Mark',
			'Jeroen',
			'Sander',
			'Rob',
			'Dennis',
			'Marcel'
		],
		vrouw: [
			'Mirjam',
			'Ineke',
			'Els',
			'Karin',
			'Anja',
			'Petra',
			'Sandra',
			'Linda',
			'Marieke',
			'Esther',
			'Wendy',
			'Monique',
			'Astrid',
			'Ilse',
			'Yvonne',
			'Hanneke'
		]
	},
	tr: { man: ['Mehmet', 'Mustafa', 'Ali', 'Hasan', 'Murat'], vrouw: ['Fatma', 'Ayşe', 'Emine', 'Hatice', 'Sevgi'] },
	ma: {
		man: ['Mohamed', 'Ahmed', 'Rachid', 'Hassan', 'Karim'],
		vrouw: ['Fatima', 'Khadija', 'Naima', 'Latifa', 'Samira']
	},
	sy: { man: ['Mahmoud', 'Samir', 'Nabil', 'Adnan'], vrouw: ['Amal', 'Nadia', 'Samar', 'Maha'] },
	er: { man: ['Tesfay', 'Berhane', 'Kidane'], vrouw: ['Letebrhan', 'Almaz', 'Tsige'] },
	sr: { man: ['Winston', 'Ramon', 'Roy'], vrouw: ['Sharmila', 'Joyce', 'Lilian'] },
	pl: { man: ['Piotr', 'Tomasz', 'Marek'], vrouw: ['Agnieszka', 'Katarzyna', 'Ewa'] }
};

const families: Record<Origin, [string | null, string][]> = {
	nl: [
		[null, 'Wolters'],
		[null, 'Hoekstra'],
		[null, 'Blom'],
		[null, 'Bakker'],
		[null, 'Otten'],
		[null, 'Bruins'],
		[null, 'Reuvers'],
		[null, 'Zijlstra'],
		['de', 'Vries'],
		['van', 'Dijk'],
		['van der', 'Veen'],
		['de', 'Boer'],
		['te', 'Velde'],
		['van den', 'Berg'],
		[null, 'Kuipers'],
		[null, 'Mulder'],
		[null, 'Schuurman'],
		[null, 'Timmerman'],
		['ten', 'Cate'],
		[null, 'Prins'],
		[null, 'Kamphuis'],
		[null, 'Nijboer'],
		['de', 'Groot'],
		[null, 'Lubbers'],
		[null, 'Veldhuis'],
		[null, 'Smit'],
		['van', 'Dalen'],
		[null, 'Hofman'],
		[null, 'Wassink'],
		[null, 'Brouwer'],
		['in ’t', 'Veld'],
		[null, 'Roelofs']
	],
	tr: [
		[null, 'Demirci'],
		[null, 'Yıldız'],
		[null, 'Kaya'],
		[null, 'Aydın']
	],
	ma: [
		['el', 'Amrani'],
		[null, 'Benali'],
		[null, 'Bouzid'],
		[null, 'Tahiri']
	],
	sy: [
		['al', 'Hassan'],
		[null, 'Khalil'],
		[null, 'Darwish']
	],
	er: [
		[null, 'Tesfay'],
		[null, 'Habtom'],
		[null, 'Gebre']
	],
	sr: [
		[null, 'Ramdin'],
		[null, 'Pinas'],
		[null, 'Soerodimedjo']
	],
	pl: [
		[null, 'Nowak'],
		[null, 'Kowalski'],
		[null, 'Lewandowski']
	]
};

const origins: Origin[] = ['nl', 'nl', 'nl', 'nl', 'nl', 'nl', 'nl', 'nl', 'nl', 'tr', 'ma', 'sy', 'er', 'sr', 'pl'];

/** The language that is spoken at home, where it is not Dutch. */
export const homeLanguages: Partial<Record<Origin, string>> = {
	tr: 'Turks',
	ma: 'Arabisch',
	sy: 'Arabisch',
	er: 'Tigrinya',
	pl: 'Pools'
};

export function family(by: Chance, origin: Origin = by.pick(origins)): Family {
	const [infix, familyName] = by.pick(families[origin]);
	return { infix, familyName, origin };
}

export const childName = (by: Chance, gender: Gender, origin: Origin): string => by.pick(given[origin][gender]);

export const adultName = (by: Chance, gender: Gender, origin: Origin = 'nl'): string => by.pick(adults[origin][gender]);

/** Lower case, without accents: what the search looks in. */
export const searchName = (...parts: (string | null)[]): string =>
	parts
		.filter(Boolean)
		.join(' ')
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.replace(/ı/g, 'i')
		.toLowerCase();
