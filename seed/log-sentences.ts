import type { LogKind } from '#modules/logboek/logboek.ts';

/*
 * What people at a school write down, in words of our own. {naam} is the pupil; the other slots are filled from the lists
 * below. No sentence names another pupil.
 */

export const sentences: Record<Exclude<LogKind, 'incident' | 'pestmelding'>, readonly string[]> = {
	gesprek: [
		'Even samen gezeten over de week. {naam} is tevreden over {vak}, maar vindt {moeilijk} nog lastig. Afspraak: {afspraak}.',
		'{naam} vertelde dat het thuis druk is. Slaapt daardoor kort. We spraken af: {afspraak}.',
		'Gesproken over {moeilijk}. {naam} bedacht zelf een oplossing: {afspraak}.',
		'{naam} wil graag verder in de richting van {werk}. We hebben gekeken welke stappen daarvoor nodig zijn.',
		'Na de les nagepraat over {vak}. {naam} legde rustig uit waar het misging. Volgende keer eerst {afspraak}.',
		'Kort gesprek bij de start van de periode. Doel gekozen: {moeilijk}. {naam} zegt dat {afspraak} zou helpen.',
		'Vandaag gepraat over vrienden en buiten school. {naam} gaat nu elke week naar {vrij} en heeft daar plezier in.',
		'{naam} kwam zelf vragen of we konden praten. Het ging over {moeilijk}. Volgende week kijken we hoe het loopt.'
	],
	telefoon: [
		'Gebeld met thuis over {moeilijk}. Thuis herkennen ze het. We proberen drie weken: {afspraak}.',
		'Vader gebeld om te vertellen dat {vak} zo goed ging. Hij was er blij mee.',
		'Moeder belde: {naam} heeft slecht geslapen en komt een uur later.',
		'Thuis gebeld voor de afspraak over het plan. Het past het beste na vier uur.',
		'Gebeld over de spullen voor {vak}. Thuis zorgen ze dat die er maandag zijn.',
		'Telefoon van thuis: er is een afspraak bij de orthodontist, {naam} mist twee uur.'
	],
	compliment: [
		'{naam} hielp uit zichzelf met opruimen bij {vak}. Niemand hoefde iets te vragen.',
		'Voor het eerst {mooi}. Daar was {naam} zelf ook trots op.',
		'De begeleider bij {vak} vertelde trots: {naam} heeft {mooi}.',
		'Hele week op tijd geweest. Goed volgehouden!',
		'{naam} bleef rustig terwijl het in de klas erg druk was, en werkte gewoon door.',
		'Bij {vak} een werkstuk af van begin tot eind, zonder dat er iemand bij hoefde te staan.',
		'{naam} heeft een gast bij de deur netjes ontvangen en de weg gewezen.',
		'Vandaag {mooi}. Dit is waar we het over hadden in het gesprek.'
	],
	'time-out': [
		'{naam} liep vast bij {vak} en vroeg zelf om de rustplek. Na een kwartier weer aan het werk.',
		'Time-out genomen na een opmerking in de klas. Tien minuten gewandeld, daarna kort gepraat en terug.',
		'Te veel prikkels in de pauze. {naam} heeft bij de balie gezeten tot de bel ging. Het kaartje werkte goed.',
		'Opdracht bij {vak} werd te veel. Even apart gewerkt, later de helft toch afgemaakt.'
	],
	verzuimgesprek: [
		'Gesproken over te laat komen: {aantal} keer in vier weken. De wekker staat nu verder van het bed, en we bellen om acht uur.',
		'{naam} was {aantal} dagen ziek. Samen bekeken wat er is gemist; {vak} wordt volgende week ingehaald.',
		'Gesprek over uren die gemist zijn op {dag}. {naam} ziet op tegen {vak}. Afspraak: {afspraak}.',
		'Opnieuw begonnen na de griep. Eerst halve dagen, vanaf maandag weer hele.'
	],
	notitie: [
		'{naam} werkt bij {vak} het beste vooraan, met het rooster op tafel.',
		'Uitleg eerst voordoen, dan laten nadoen. Zo lukt {vak} wel.',
		'Nieuwe bril. {naam} leest nu zonder moeite van het bord.',
		'Let op: bij {vak} graag op {dag} extra tijd geven, het tempo ligt nog laag.',
		'{naam} is begonnen met {vrij}. Leuk om naar te vragen.',
		'In de stille werkplek kwam er vandaag meer af dan in de hele week ervoor.',
		'Materiaal voor {vak} blijft op school, dan wordt het niet vergeten.',
		'{naam} rekent met geld nog op de vingers. Bij de kassa lukt het tot tien euro.',
		'Heeft een vaste plek bij het raam gekregen. Dat geeft rust.',
		'Werkt graag samen in tweetallen, in een groep van vier raakt {naam} de draad kwijt.'
	]
};

export const incidents: readonly string[] = [
	'Ruzie met een klasgenoot over {ding}. Er is geduwd. Beiden zijn apart genomen en daarna hebben ze het uitgepraat.',
	'{naam} schold een medewerker uit toen {ding} werd opgeborgen. Later sorry gezegd.',
	'Bij het spelen is {ding} kapotgegaan. {naam} vertelde het zelf.',
	'Een groepje stond te schreeuwen. {naam} liep niet weg toen dat gevraagd werd. Na afloop rustig besproken.',
	'Er is met {ding} gegooid. Niemand geraakt. {naam} heeft opgeruimd.',
	'Vervelende berichten in een appgroep, waar {naam} aan meedeed. Telefoon ingeleverd, thuis gebeld.'
];

export const bullyingReports: readonly string[] = [
	'{naam} vertelt dat een paar leerlingen steeds opmerkingen maken over kleding, vooral in de pauze. Het duurt al een paar weken.',
	'Thuis merken ze dat {naam} niet meer graag naar school gaat. In een appgroep worden filmpjes gedeeld waar {naam} op staat.',
	'{naam} wordt bij het omkleden buitengesloten en uitgelachen. Een collega zag het twee keer gebeuren.'
];

export const careNotes: readonly string[] = [
	'Overleg met de jeugdverpleegkundige over slapen en eten. Over zes weken opnieuw.',
	'Thuis is er hulp gestart voor het gezin. Vaste persoon is bekend bij het zorgteam. Eens in de maand contact.',
	'Zorgen over geld thuis. Met ouders gesproken over het fonds voor schoolspullen; aanvraag is de deur uit.',
	'Gesprek over somberheid. {naam} wil dat alleen het zorgteam dit weet. Afspraak bij de huisarts gemaakt.',
	'Aangemeld voor een onderzoek naar lezen. Wachttijd ongeveer tien weken.'
];

export const secretNotes: readonly string[] = [
	'{naam} vertelde iets over thuis en vroeg om dat nog niet te delen. Volgende week praten we verder.',
	'Zorg over contact met een ouder persoon van buiten school. Eerst overleggen, dan pas verder.'
];

export const ownNotes: readonly string[] = [
	'Vandaag ging het goed. Ik heb niet boos gedaan.',
	'Ik vond het eng bij de nieuwe stage. Het viel mee.',
	'Ik wil leren koken voor mijn oma.'
];

export const addenda: readonly string[] = [
	'Een week later nagevraagd: het gaat beter.',
	'Ook met de andere mentor besproken. We doen het samen zo.',
	'Thuis laten weten. Ze doen mee met de afspraak.',
	'Nog een keer gebeurd, maar korter dan eerst.'
];

/** Between a parent and the mentor, each line answering the one before. */
export const conversations: readonly { subject: string; lines: readonly string[] }[] = [
	{
		subject: 'Moe op maandag',
		lines: [
			'Dag, {naam} was vanmorgen erg moe na het weekend. Wilt u er een beetje op letten?',
			'Dank u voor het laten weten. Ik houd het in de gaten en begin rustig.',
			'Fijn. Vanavond gaat {naam} vroeg naar bed.',
			'Het ging goed vandaag. In de middag was {naam} weer vrolijk.'
		]
	},
	{
		subject: 'Werkschoenen',
		lines: [
			'Welke schoenen heeft {naam} nodig voor de praktijkles?',
			'Stevige schoenen met een harde neus. Op school staan ook paren om te lenen.',
			'Dan lenen we eerst. Bedankt!'
		]
	},
	{
		subject: 'Tandarts',
		lines: [
			'Donderdag moet {naam} om 10 uur naar de tandarts. Daarna komt {naam} gewoon naar school.',
			'Dat is goed. Ik geef het door.'
		]
	},
	{
		subject: 'Compliment van de week',
		lines: [
			'{naam} heeft deze week heel zelfstandig gewerkt. Ik wilde dat u dat ook wist.',
			'Wat leuk om te lezen. We hebben het thuis gevierd met pannenkoeken.'
		]
	},
	{
		subject: 'Gesprek over het plan',
		lines: [
			'Wij kunnen het beste na het werk komen, rond half vijf. Kan dat?',
			'Dat kan op dinsdag en op donderdag. Wat komt u uit?',
			'Dinsdag graag.'
		]
	},
	{
		subject: 'Telefoon in de klas',
		lines: [
			'Het lukt {naam} nog niet goed om de telefoon weg te leggen. Kunnen we samen iets afspreken?',
			'Thuis gaat de telefoon om half tien in de keuken. Op school mag hij in het kluisje.',
			'Mooi, dan doen we dat zo.'
		]
	}
];

export const slots = {
	vak: [
		'rekenen',
		'Nederlands',
		'koken',
		'techniek',
		'groen',
		'gym',
		'zorg en welzijn',
		'verkoop',
		'burgerschap',
		'lassen',
		'textiel',
		'computerles'
	],
	moeilijk: [
		'op tijd komen',
		'hulp vragen',
		'rustig blijven',
		'samenwerken',
		'spullen bij zich hebben',
		'doorwerken',
		'luisteren naar uitleg',
		'nee zeggen'
	],
	afspraak: [
		'een kaartje op tafel om hulp te vragen',
		'elke ochtend vijf minuten samen het rooster bekijken',
		'na elke les een duim omhoog of omlaag',
		'de taak in drie stukjes knippen',
		'eerst tien tellen, dan antwoorden',
		'een vaste plek vooraan',
		'op vrijdag samen terugkijken'
	],
	werk: [
		'de horeca',
		'de bouw',
		'het groen',
		'een winkel',
		'een magazijn',
		'de zorg',
		'een garage',
		'dieren verzorgen'
	],
	vrij: ['voetbal', 'boksen', 'zwemmen', 'het jongerencentrum', 'dansles', 'de manege', 'vissen', 'een muziekgroep'],
	mooi: [
		'zelf hulp gevraagd',
		'een klant geholpen',
		'de machine alleen ingesteld',
		'voor de groep iets verteld',
		'een ruzie uit zichzelf goedgemaakt',
		'twee lesuren achter elkaar doorgewerkt',
		'een recept zonder plaatjes gelezen'
	],
	aantal: ['drie', 'vier', 'vijf', 'zes'],
	dag: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
	ding: ['een telefoon', 'een bal', 'een stoel', 'een pet', 'een tas', 'een plek aan tafel']
} as const;

export const places = [
	'kantine',
	'plein',
	'fietsenstalling',
	'gang',
	'gymzaal',
	'praktijklokaal',
	'kleedkamer',
	'bus',
	'appgroep'
] as const;
