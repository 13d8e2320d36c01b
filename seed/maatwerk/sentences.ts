// Lines of help cards, findings and work plans of invented pupils.
import type { Head } from '#modules/maatwerk/helpcard/help-card.ts';

export type CardSentence = [head: Head, text: string, isOwnWords?: boolean];

/** Cards that go together, so that one card says one thing. */
export const cards: CardSentence[][] = [
	[
		['wel', 'Eén opdracht tegelijk, en op het bord'],
		['wel', 'Ik werk het best vooraan bij het raam', true],
		['niet', 'Zeg mijn naam niet hard door de klas', true],
		['spanning', 'Wordt stil en legt de jas op tafel'],
		['helpen', 'Vraag of ik even naar buiten wil', true]
	],
	[
		['wel', 'Doe het een keer voor, daarna lukt het'],
		['wel', 'Van tevoren zeggen wat er anders is'],
		['niet', 'Lange uitleg aan de hele klas'],
		['spanning', 'Gaat veel praten en grapjes maken'],
		['helpen', 'Even samen kijken waar we waren', true]
	],
	[
		['wel', 'Een koptelefoon op bij zelf werken', true],
		['wel', 'Een vaste plek, met de rug naar de muur'],
		['niet', 'Onverwacht een andere docent'],
		['spanning', 'Wrijft in de handen en kijkt weg'],
		['helpen', 'Geef twee minuten, en kom dan terug']
	],
	[
		['wel', 'Zelf mogen kiezen waarmee ik begin', true],
		['niet', 'Steeds vragen of het al af is'],
		['spanning', 'Schuift de stoel achteruit'],
		['helpen', 'Zeg wat al gelukt is'],
		['helpen', 'Laat me iets wegbrengen', true]
	],
	[
		['wel', 'Korte zinnen, en plaatjes bij de stappen'],
		['wel', 'Samenwerken met één ander'],
		['niet', 'Hardop lezen voor de groep', true],
		['spanning', 'Zegt op alles ja'],
		['helpen', 'Vraag: wat ga je nu doen?']
	]
];

export const measures = [
	['Extra tijd bij toetsen', '20 minuten erbij, en een rustige plek'],
	['Vergrote teksten', 'Toetsen en teksten op A3'],
	['Voorleesprogramma', 'De laptop mag mee naar elke les'],
	['Werken met een koptelefoon', 'Bij zelfstandig werken'],
	['Even naar buiten', 'Hoogstens vijf minuten, met een kaartje op tafel']
] as const;

export const planGoals: readonly (readonly [behaviour: string, level: string, later: string])[] = [
	['Ik lees een bladzijde hardop zonder te stoppen.', '38 woorden per minuut', '52 woorden per minuut'],
	['Ik schrijf een bericht en kijk het na met het programma.', 'vergeet het nakijken', 'kijkt na met een herinnering'],
	['Ik lees een recept en leg het aan een ander uit.', 'leest de helft', 'leest het hele recept'],
	['Ik spel de tien woorden van mijn stage goed.', '4 van de 10', '8 van de 10']
];
export const approaches = [
	'RALFI-lezen: dezelfde tekst drie keer, eerst voor, dan samen, dan alleen. Drie keer per week vijftien minuten.',
	'Samen lezen in een boek naar keuze, en daarna tien woorden oefenen op het programma.'
];
export const summaries = [
	'De vaste dag hielp. Oefenen thuis lukte niet elke week; dat doen we nu op school.',
	'Ging goed met teksten over de stage. Lange teksten zijn nog lastig.'
];
export const pupilWords = ['Het gaat sneller, en ik durf het nu ook thuis.', 'Ik vind lezen over brommers leuker.', ''];

export const findings = {
	goed: [
		'Werkt rustig door en vraagt op tijd hulp.',
		'Heeft het naar de zin en doet mee.',
		'Kent de regels en helpt anderen.'
	],
	wisselend: [
		'Begint goed, maar na een half uur is het op.',
		'Met een vaste maat gaat het, alleen zoekt hij of zij contact.',
		'De ene dag vrolijk, de andere dag heel stil.'
	],
	zorg: [
		'Komt vaak zonder spullen en is moe in het eerste uur.',
		'Zegt weinig en eet in de pauze alleen.',
		'Wordt snel boos als iets niet lukt.'
	]
} as const;

export const groupFindings = [
	'Een rustige groep die graag praktisch werkt. Samen opruimen moet nog.',
	'Veel verschil in tempo. De wissel van les duurt lang.',
	'Gezellig, soms te luid. Er is een kleine groep die bepaalt.'
];
export const observed = [
	'Rustige start, iedereen weet waar de spullen liggen. Na twintig minuten loopt de helft rond. Drie leerlingen komen niet aan de beurt.',
	'De docent doet voor en laat nadoen; dat werkt. Bij het opruimen is er ruzie over wie wat doet.'
];
export const advices = ['Vaste taken bij het opruimen.', 'Bespreken hoe de les in stukken van een kwartier kan.'];
export const observation = {
	question: 'Wanneer lukt het leren, en wanneer niet?',
	place: 'Rekenen en praktijkles koken',
	findings:
		'Bij rekenen kijkt de leerling steeds naar de deur en begint pas na een tweede uitleg. In de keuken werkt de leerling twintig minuten zonder hulp.',
	advice: 'Een plek met de rug naar de deur. De opdracht ook op een kaartje.'
};
