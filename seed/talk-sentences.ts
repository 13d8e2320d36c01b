import type { Chance } from './chance.ts';

/* What is said at the invented talks: plain Dutch, in our own words. `…` is the pupil's name; no sentence names another. */

const ambitions = [
	'Ik wil dit jaar zelf met de bus naar school.',
	'Ik wil een certificaat halen.',
	'Ik wil een stage die bij mij past.',
	'Ik wil voor mijn familie koken.',
	'Ik wil beter lezen. Dan kan ik mijn theorie halen.',
	'Ik wil elke dag naar school komen.',
	'Ik wil een vriend maken in de klas.',
	'Ik wil leren lassen.',
	'Ik wil in een winkel leren werken.',
	'Ik wil mijn eigen geld leren bijhouden.',
	'Ik wil rustig blijven als het druk is.',
	'Ik wil leren zorgen voor dieren.'
];
const communication = [
	'Elke vrijdag een bericht van de mentor over de week. Bellen mag tussen vier en vijf.',
	'Thuis en school appen als er iets is. Een goed bericht telt ook.',
	'De mentor belt eens in de twee weken. … is daar soms bij.',
	'Thuis leest liever niet lang: kort bericht, en bij zorgen bellen.',
	'… vertelt zelf thuis hoe het ging. De mentor stuurt een foto van het werk.',
	'Berichten gaan naar beide ouders, ook als zij apart wonen.'
];
const reckonWith = [
	'… heeft rust nodig na een wisseling en hoort graag een dag vooraf wat er anders is.',
	'Uitleg eerst voordoen. Daarna één opdracht tegelijk.',
	'… wordt snel moe. Na de pauze eerst iets praktisch.',
	'Voorlezen bij lange teksten; mondeling laten vertellen mag altijd.',
	'… werkt het best met een vaste plek en een vast maatje.'
];
const programme = [
	'Praktijk in de gekozen sector, rekenen en Nederlands op het eigen niveau, twee variabele uren voor het plan.',
	'Alle praktijkvakken verkennen, elke dag een half uur lezen, sport na school.',
	'Twee dagen stage, een dag sector, twee dagen groep met rekenen en Nederlands.',
	'Koken, techniek en groen om de beurt; Nederlands met extra woorden.'
];
const notes = [
	'… begon zelf te vertellen en liet een foto van het werk zien.',
	'Samen naar de twee lijnen gekeken. … ziet zelf waar het beter ging.',
	'… vond het eerst spannend. Na de foto’s kwam het verhaal vanzelf.',
	'We hebben vooral over de praktijk gepraat. Daar komt … op gang.',
	'… kiest het volgende doel zelf en kan zeggen waarom.',
	'Het oude doel was te groot. We hebben het kleiner gemaakt.',
	'… vertelt dat het thuis drukker is. We houden het doel en kiezen een ander moment.',
	'Kort en goed gesprek. … weet wat de volgende stap is.'
];
const agreements = [
	'… laat aan het eind van de week zien wat is gelukt. De mentor kijkt mee.',
	'Het kaartje ligt elke les op tafel. Na drie weken kijken we samen terug.',
	'We beginnen met twee lessen per week en bouwen dat op.',
	'De docenten van de praktijk weten van het doel en zeggen wat goed ging.',
	'… vraagt zelf om hulp. Lukt dat niet, dan komt de mentor langs.',
	'Thuis vragen ze op vrijdag hoe het ging. Meer hoeft niet.'
];
const parentNotes = [
	'… presenteerde de doelen. Thuis herkennen ze wat beter gaat.',
	'Thuis ziet hetzelfde als school: het gaat rustiger. We gaan zo door.',
	'De ouders willen graag weten hoe zij thuis kunnen helpen. Daar is één ding voor gekozen.',
	'… vertelde over de praktijk. De ouders waren trots en hadden een vraag over stage.',
	'Thuis is het doel lastiger dan op school. We spreken een vast moment af.'
];
const reflections = [
	'Wij zien dat … thuis meer vertelt. Daar zijn wij blij mee.',
	'Thuis gaat het opruimen nog moeilijk. Op school lukt het wel, dat is goed om te weten.',
	'Wij vinden het fijn dat ons kind zelf vertelde.',
	'Wij merken dat ons kind moe is na school. Een doel tegelijk is genoeg.',
	'Goed om de lijnen te zien. Wij wisten niet dat het zo vooruitging.',
	'Wij willen graag vaker een bericht als het goed gaat.'
];
const whyNew = [
	'Na het gesprek: andere doelen, omdat het vorige is gehaald.',
	'Bijgesteld in het gesprek met de leerling.',
	'De leerling koos zelf waar het nu aan werkt.',
	'Het doel blijft; hoe en wanneer is aangepast.'
];
const whyYear = [
	'Teruggekeken op het jaar. Dit is het programma voor het volgende.',
	'Evaluatie van het jaar: sterker in de praktijk, nog hulp bij plannen.'
];
const whyEdit = ['Na de contactavond bijgesteld.', 'Halverwege het jaar bijgesteld: een nieuw doel erbij.'];
const whyCancelled = [
	'Leerling was lang ziek.',
	'Ouders konden twee keer niet komen; telefonisch bijgepraat.',
	'Vervallen door verhuizing van het gezin.'
];
const remarks = [
	'Er staat niet in dat wij ook over het vervoer hebben gepraat.',
	'Wij willen het doel over huiswerk liever later.'
];
const agreementsOf = {
	mentor: [
		'Docenten van de praktijk vertellen over het doel',
		'Kaartje maken voor op tafel',
		'Bellen met de stage over meelopen',
		'Foto van het werkstuk in het portfolio zetten',
		'Over twee weken samen terugkijken'
	],
	pupil: [
		'Laten zien wat gelukt is',
		'Een foto maken van mijn werk',
		'Mijn doel aan één docent vertellen',
		'Mijn kaart elke dag invullen'
	],
	parent: ['Op vrijdag vragen hoe het ging', 'Samen de tas inpakken', 'Om tien uur de telefoon weg']
} as const;
/** What a pupil adds to a sentence about a goal. */
const own = {
	goed: [
		'Mijn mentor zag het ook.',
		'Daar ben ik trots op.',
		'Thuis merken ze het ook.',
		'Eerst lukte dat niet.',
		'In de praktijk gaat het best.',
		'Dat wil ik zo houden.'
	],
	moeilijk: [
		'Op maandag is het lastig.',
		'Als het druk is lukt het niet.',
		'Soms geef ik dan op.',
		'Mijn kaartje helpt een beetje.',
		'Met hulp gaat het wel.',
		'Ik weet nog niet hoe.'
	],
	willen: [
		'Dat is goed voor mijn stage.',
		'Ik wil eerst oefenen met mijn mentor.',
		'Ik begin met één les.',
		'Wie kan mij helpen?',
		'Dat lijkt mij leuk.',
		'Dan kan ik het straks alleen.'
	]
} as const;
export const scoreWords = ['Dat ging goed!', 'Ik was moe.', 'Het was druk.', 'Het lukte zonder hulp.', 'Morgen beter.'];
const places = ['Lokaal van de mentor', 'Spreekkamer', 'Lokaal 12', 'Kantoor bij de aula'];

/** The sentences about a pupil of this name, picked by chance. */
export const talkSentences = (by: Chance, name: string) => {
	const say = (list: readonly string[]) => (): string => by.pick(list).replaceAll('…', name);
	return {
		ambition: say(ambitions),
		communication: say(communication),
		reckonWith: say(reckonWith),
		programme: say(programme),
		notes: say(notes),
		agreements: say(agreements),
		parentNotes: say(parentNotes),
		reflection: say(reflections),
		whyNew: say(whyNew),
		whyYear: say(whyYear),
		whyEdit: say(whyEdit),
		whyCancelled: say(whyCancelled),
		remark: say(remarks),
		own: (question: keyof typeof own): string => by.pick(own[question]),
		agreement: (owner: keyof typeof agreementsOf): string => by.pick(agreementsOf[owner]),
		place: say(places)
	};
};
export type TalkSentences = ReturnType<typeof talkSentences>;
