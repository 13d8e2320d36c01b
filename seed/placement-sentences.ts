/** Why invented pupils need a place, what they work at there, and what was decided. No document says any of it. */
export const needs = [
	'Raakt in de klas snel vol en loopt dan weg. In een kleine groep lukt het werken wel. De mentor probeerde een vaste plek en een korte dag.',
	'Komt de helft van de weken niet. Thuis zegt dat de stap naar school te groot is. Het MDO ziet meer kans met een vaste begeleider.',
	'Begrijpt de uitleg pas als iemand hem nog een keer rustig voordoet. De docenten vragen om hulp in de les.',
	'Heeft vaak ruzie in de pauze en blijft daar de rest van de dag mee bezig. Een time-out helpt even, maar niet lang.',
	'Leest op het niveau van groep 4 en haakt af bij opdrachten op papier. De dyslexieverklaring is er sinds dit jaar.',
	'Is nog geen twee jaar in Nederland. De praktijklessen gaan goed, de theorie is te moeilijk.',
	'Durft weinig te zeggen in een groep. Thuis en bij de stage gaat dat beter. Een kleine groep kan helpen om te oefenen.'
];

export const goals = [
	'Vraagt hulp als het niet lukt',
	'Blijft de hele les in het lokaal',
	'Komt elke ochtend op tijd',
	'Neemt een pauze voordat het te druk wordt',
	'Zegt wat er gebeurd is zonder te schelden',
	'Leest een opdracht en begint zelf',
	'Werkt tien minuten door zonder hulp',
	'Zegt in de kring één ding',
	'Maakt een opdracht af en ruimt op',
	'Vertelt aan het einde van de dag hoe het ging'
];

export const becauses = {
	placed: ['Past bij de groep die er nu is.', 'Ouders en leerling kozen hier samen voor.', null],
	first: 'Zit bijna niet meer in de klas. Langer wachten kan niet.',
	ended: [
		'De doelen zijn gehaald en de mentor neemt het over.',
		'Het gaat goed genoeg om verder te gaan in de klas.',
		'Meer helpt hier niet; er is iets anders nodig.'
	]
};

/** Where the set-up names no way out. */
export const outcomes = [
	'Terug in de klas, zonder extra hulp',
	'Terug in de klas, mentor volgt het',
	'Andere hulp binnen school'
];
