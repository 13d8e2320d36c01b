import type { Destination } from '#modules/opp/index.ts';
import type { Chance } from './chance.ts';

/* What stands in the invented OPPs: plain Dutch, in our own words. `…` is the pupil's name. */

type Fitting = { grounds: string[]; programme: string[]; dream: string[] };

const fitting: Record<Destination, Fitting> = {
	'continued-education': {
		grounds: [
			'… leert snel als er eerst wordt voorgedaan en wil graag verder leren. Lezen en rekenen zijn sterk genoeg voor een entree-opleiding.',
			'… haalt de methodetoetsen op het eigen niveau en vraagt zelf om meer. Een vervolgopleiding met veel praktijk past daarbij.',
			'Op stage zag de begeleider dat … nieuwe taken vlot oppakt. Met hulp bij het plannen kan … verder leren.'
		],
		programme: [
			'Nederlands en rekenen op weg naar 2F',
			'Beroepspraktijk in de gekozen richting',
			'Meelopen op het mbo',
			'Externe stage, twee dagen in de week'
		],
		dream: [
			'Ik wil naar het mbo. Het liefst iets met auto’s.',
			'Ik wil een diploma halen. Dan kan ik later zelf kiezen.',
			'Ik wil leren voor kapper. Oefenen op mijn zus gaat al goed.',
			'Later wil ik met kinderen werken. Daar moet je voor leren.'
		]
	},
	'regular-work': {
		grounds: [
			'… werkt netjes en houdt vol, ook als het druk is. Doen gaat beter dan leren uit een boek.',
			'Op de praktijkvakken werkt … zelfstandig na een keer voordoen. … wil graag geld verdienen en buiten werken.',
			'De stagebegeleider is tevreden: … is op tijd, vraagt om werk en maakt het af.'
		],
		programme: [
			'Praktijkvak in de gekozen richting',
			'Externe stage, twee dagen in de week',
			'Werknemersvaardigheden',
			'Rekenen met geld en tijd'
		],
		dream: [
			'Ik wil gewoon werken. Niet meer op school zitten.',
			'Ik wil in de tuinen werken. Buiten ben ik rustig.',
			'Ik wil koken voor veel mensen. Niet alleen de afwas.',
			'Ik wil een baan in een magazijn, net als mijn oom.'
		]
	},
	'subsidised-work': {
		grounds: [
			'… kan veel, maar heeft langer nodig om een taak te leren. Een baas die daar tijd voor krijgt, past goed.',
			'… werkt goed met vaste taken en een vaste begeleider. Zonder hulp valt het tempo terug.'
		],
		programme: [
			'Werknemersvaardigheden in kleine stappen',
			'Stage met een vaste begeleider',
			'Reizen met het openbaar vervoer',
			'Praktijkvak met vaste taken'
		],
		dream: [
			'Ik wil werken met iemand die mij helpt.',
			'Ik wil in een winkel werken. Vakken vullen kan ik goed.',
			'Ik wil vaste taken. Dan weet ik wat ik moet doen.'
		]
	},
	'sheltered-work': {
		grounds: [
			'… bloeit op in een kleine groep met rust en vaste mensen. Drukte en verandering kosten veel energie.',
			'… werkt met plezier aan korte taken. Begeleiding in de buurt blijft nodig.'
		],
		programme: [
			'Interne stage',
			'Praktijk in een kleine groep',
			'Redzaamheid: koken, geld, reizen',
			'Werken met een dagkaart'
		],
		dream: [
			'Ik wil werken waar het rustig is.',
			'Ik wil met dieren werken. Dieren zijn lief voor mij.',
			'Ik wil dingen inpakken. Dat vind ik fijn.'
		]
	},
	'day-activities': {
		grounds: ['… doet graag mee als iemand naast … staat. Een plek met veel begeleiding geeft rust en plezier.'],
		programme: ['Redzaamheid', 'Creatieve vakken', 'Meedoen in de schooltuin'],
		dream: ['Ik wil op een plek zijn met aardige mensen.', 'Ik wil schilderen en buiten zijn.']
	}
};

const supporting = [
	'Leert snel door voordoen',
	'Werkt graag met vaste mensen',
	'Ouders denken mee en houden contact',
	'Heeft veel humor',
	'Helpt anderen uit zichzelf',
	'Komt op tijd',
	'Durft fouten te maken',
	'Kan goed met de handen werken',
	'Heeft een hobby die rust geeft',
	'Luistert goed naar één opdracht tegelijk',
	'Vraagt om hulp',
	'Heeft een beste vriend in de klas'
];
const hindering = [
	'Lange uitleg in woorden',
	'Slaapt kort en is dan moe',
	'Durft bij onbekenden niets te vragen',
	'Raakt in de war van drukte',
	'Geeft snel op als iets niet lukt',
	'Vindt plannen moeilijk',
	'Laat zich afleiden door de telefoon',
	'Leest langzaam',
	'Vindt wisselen van lokaal lastig',
	'Wordt boos als het onverwacht anders gaat',
	'Spreekt thuis weinig Nederlands'
];
const support = [
	'Een vaste plek voor in de klas. De mentor neemt elke ochtend de dag door.',
	'Uitleg eerst voordoen, daarna in één zin. … herhaalt wat de opdracht is.',
	'Elke week een gesprek van tien minuten met de mentor over wat goed ging.',
	'Een dagkaart met plaatjes. Bij een verandering hoort … dat vooraf.',
	'… mag vijf minuten naar een rustige plek als het te druk is, en komt zelf terug.',
	'Teksten worden voorgelezen. Toetsen mag … mondeling doen.'
];
const deviations = [
	'… volgt geen Engels. In die uren is er extra Nederlands.',
	'… werkt bij rekenen met een eigen boek, een leerlijn lager.'
];
const agreed: [what: string, byWhom: string, when: string][] = [
	['De dag samen doornemen', 'mentor', 'elke ochtend'],
	['Een dagkaart maken en bijhouden', 'mentor en leerling', 'elke week'],
	['Rustige plek gebruiken bij drukte', 'leerling', 'als het nodig is'],
	['Elke week bellen of appen over hoe het ging', 'mentor en ouders', 'op vrijdag'],
	['Telefoon ligt ’s avonds in de keuken', 'ouders', 'vanaf half elf'],
	['Oefenen met klokkijken', 'onderwijsassistent', 'twee keer per week'],
	['Lezen met de voorleeshulp', 'vakdocent Nederlands', 'elke les'],
	['Zelf hulp vragen en dat op de kaart zetten', 'leerling', 'elke dag één keer'],
	['Samen een stageplek zoeken', 'stagebegeleider', 'voor de voorjaarsvakantie'],
	['Oefenen met reizen naar de stage', 'ouders en leerling', 'in de vakantie']
];
const talks = [
	'Besproken wat goed gaat en waar het nog lastig is. De ouders herkennen dit.',
	'De ouders vertelden hoe het thuis gaat. Afgesproken dat school en thuis dezelfde aanpak kiezen.',
	'Gepraat over de stage en over later. De leerling vertelde zelf wat fijn is.',
	'Rustig gesprek. De ouders willen graag elke week iets horen.',
	'Samen de afspraken doorgelopen en twee punten korter gemaakt.'
];
const went = [
	'Het gaat goed. De afspraken werken, er verandert nu niets.',
	'Er is groei: de ochtend gaat rustiger en er wordt vaker om hulp gevraagd. We gaan zo door.',
	'De bestemming blijft gelijk. De hulp bij het plannen kan iets minder.',
	'Dit jaar ging wisselend. Wat helpt is helder, daarom houden we dezelfde afspraken.'
];
const why = [
	'Na de stage is duidelijk dat een andere bestemming beter past.',
	'De afspraken van vorig jaar waren klaar. Er zijn nieuwe voor in de plaats gekomen.',
	'Er is meer rust nodig in de klas, daarom is de hulp veranderd.'
];
const own = [
	'Ik vind het fijn als het stil is.',
	'Ik wil dat juf het eerst voordoet.',
	'Ik wil niet dat iedereen kijkt.',
	'Mijn mentor helpt mij goed.',
	'De stage was leuk.',
	'Rekenen is moeilijk. De rest gaat wel.',
	'Ik wil vaker in de keuken.',
	'Ik kan nu alleen met de bus.',
	'Soms word ik boos. Dan moet ik even weg.',
	'Ik ben trots op mijn werkstuk.'
];
const notGiven = [
	'Was ziek tijdens het gesprek en wilde later niets toevoegen.',
	'Wilde er nu niet over praten. We vragen het in het voorjaar opnieuw.'
];
const refused = [
	'Wij vinden dat ons kind meer kan leren. Er staat te weinig in over rekenen.',
	'Ik ben het niet eens met de rustige plek. Daardoor mist mijn kind de les.'
];

const called = (text: string, name: string): string => text.replaceAll('…', name);

export const sentences = (by: Chance, name: string) => ({
	content: (destination: Destination, key: string) => ({
		destination: key,
		grounds: called(by.pick(fitting[destination].grounds), name),
		supporting: by.some(supporting, 2, 3),
		hindering: by.some(hindering, 2, 3),
		support: by
			.some(support, 1, 2)
			.map((text) => called(text, name))
			.join('\n'),
		deviations: by.happens(0.15) ? called(by.pick(deviations), name) : '',
		programme: by.some(fitting[destination].programme, 2, 3),
		actionPart: by.some(agreed, 2, 4).map(([what, byWhom, when]) => ({ what, byWhom, when })),
		goals: []
	}),
	own: (destination: Destination) => `${by.pick(fitting[destination].dream)} ${by.pick(own)}`,
	talk: () => by.pick(talks),
	went: () => by.pick(went),
	why: () => by.pick(why),
	notGiven: () => by.pick(notGiven),
	refused: () => by.pick(refused)
});
export type Sentences = ReturnType<typeof sentences>;
