/* What people write about support, in words of our own. {naam} is the pupil; no sentence names another pupil or a diagnosis. */

export type Story = {
	/** What is going on, in words that pupil and parents read. */
	situation: string;
	goals: { behaviour: string; place: string; moment: string; approach: string; helper: string }[];
	actions: { what: string; byWhom: string; when: string }[];
	/** Why the support began; and what only the care team reads. */
	reason: string;
	closed: string;
	says: { pupil: string; parents: string; mentor: string };
};

export const stories: readonly Story[] = [
	{
		situation:
			'{naam} raakt snel vol als het druk is in de klas en loopt dan weg. Op een rustige plek lukt het werk wel.',
		goals: [
			{
				behaviour: 'Ik laat mijn kaartje zien als het te druk wordt.',
				place: 'in de klas',
				moment: 'elke les',
				approach: 'kaartje op tafel, docent knikt',
				helper: 'mijn mentor'
			},
			{
				behaviour: 'Ik kom na de rustplek terug en maak mijn werk af.',
				place: 'in de klas',
				moment: 'na een kwartier',
				approach: 'met een timer',
				helper: 'de docent'
			}
		],
		actions: [
			{ what: 'Rustplek vrijhouden bij de balie', byWhom: 'mentor', when: 'elke dag' },
			{ what: 'Kort terugkijken op de dag', byWhom: 'mentor', when: 'vrijdag, tien minuten' }
		],
		reason: 'Meer rust en voorspelbaarheid nodig dan de klas nu geeft.',
		closed: 'Thuis speelt er ook veel; ouders vragen om dit klein te houden.',
		says: {
			pupil: 'Het kaartje werkt. Alleen bij gym durf ik het nog niet.',
			parents: 'Thuis is het rustiger na school.',
			mentor: 'Loopt nog een enkele keer weg, komt zelf terug.'
		}
	},
	{
		situation: '{naam} komt moeilijk op gang in de ochtend en mist daardoor het eerste uur vaak.',
		goals: [
			{
				behaviour: 'Ik zit om half negen op mijn plek.',
				place: 'in het lokaal van mijn mentor',
				moment: 'elke ochtend',
				approach: 'ik app dat ik onderweg ben',
				helper: 'mijn mentor'
			}
		],
		actions: [
			{ what: 'Samen de dag beginnen met koffie of thee', byWhom: 'onderwijsassistent', when: '8.20 uur' },
			{ what: 'Elke maandag bellen met thuis', byWhom: 'mentor', when: 'maandag' }
		],
		reason: 'Te vaak te laat; gewone afspraken met de mentor hielpen niet genoeg.',
		closed: 'Slaapt slecht; ouders zoeken hulp bij de huisarts.',
		says: {
			pupil: 'Ik vind het fijn dat er iemand op mij wacht.',
			parents: 'De maandagen bellen helpt ons ook.',
			mentor: 'Vier van de vijf dagen op tijd.'
		}
	},
	{
		situation:
			'{naam} begrijpt opdrachten beter als ze kort zijn en er een plaatje bij staat. Lange teksten maken {naam} boos.',
		goals: [
			{
				behaviour: 'Ik vraag om een plaatje als ik het niet snap.',
				place: 'bij taal en rekenen',
				moment: 'als de opdracht begint',
				approach: 'hand omhoog, of het groene blokje',
				helper: 'de docent'
			},
			{
				behaviour: 'Ik lees één stukje tegelijk en vink het af.',
				place: 'in alle lessen',
				moment: 'bij een tekst',
				approach: 'met een strook papier',
				helper: 'de onderwijsassistent'
			}
		],
		actions: [
			{ what: 'Opdrachten in stappen met plaatjes', byWhom: 'docenten', when: 'vanaf nu' },
			{ what: 'Twee keer per week samen lezen', byWhom: 'onderwijsassistent', when: 'dinsdag en donderdag' }
		],
		reason: 'De stof is te talig; extra hulp in de klas is nodig.',
		closed: 'Onderzoek van vorig jaar ligt bij de orthopedagoog.',
		says: {
			pupil: 'Met plaatjes gaat het sneller.',
			parents: 'Er is minder ruzie over huiswerk.',
			mentor: 'Vraagt vaker om hulp, wordt minder vaak boos.'
		}
	},
	{
		situation: '{naam} heeft weinig contact met klasgenoten en is in de pauze vaak alleen.',
		goals: [
			{
				behaviour: 'Ik vraag één keer per dag of ik mee mag doen.',
				place: 'in de pauze',
				moment: 'elke dag',
				approach: 'ik kies zelf bij wie',
				helper: 'de pleinwacht'
			}
		],
		actions: [
			{ what: 'Spel op het plein begeleiden', byWhom: 'onderwijsassistent', when: 'grote pauze' },
			{ what: 'Samen oefenen in een klein groepje', byWhom: 'zorgcoördinator', when: 'woensdag' }
		],
		reason: 'Alleen in de groep; het welzijn gaat achteruit.',
		closed: 'Er was vorig jaar een pestmelding; die is afgesloten.',
		says: {
			pupil: 'Ik doe nu mee met tafeltennis.',
			parents: '{naam} vertelt weer iets over school.',
			mentor: 'Zoekt zelf aansluiting bij twee klasgenoten.'
		}
	},
	{
		situation: '{naam} wil graag aan het werk, maar weet op de werkplek vaak niet hoe het verder moet en stopt dan.',
		goals: [
			{
				behaviour: 'Ik vraag wat ik nu kan doen als ik klaar ben.',
				place: 'in de praktijkles',
				moment: 'na elke taak',
				approach: 'met mijn takenkaart',
				helper: 'de praktijkdocent'
			}
		],
		actions: [
			{ what: 'Takenkaart maken met foto’s', byWhom: 'praktijkdocent', when: 'deze week' },
			{ what: 'Elke twee weken samen kijken', byWhom: 'mentor', when: 'om de week' }
		],
		reason: 'Stopt bij elke onduidelijkheid; meer structuur op de werkplek nodig.',
		closed: 'Faalangst speelt mee; voorzichtig opbouwen.',
		says: {
			pupil: 'Ik weet nu wat ik moet doen.',
			parents: 'Thuis helpt {naam} ook uit zichzelf.',
			mentor: 'Werkt twee uur door zonder te stoppen.'
		}
	}
];

export type Asking = { seen: string; tried: string; asked: string; pupil: string; parents: string | null };

export const askings: readonly Asking[] = [
	{
		seen: '{naam} liep vanochtend de klas uit en was een half uur niet te vinden. Dit is de derde keer deze maand.',
		tried: 'Rustplek, kaartje, en afspraken in het mentoruur. Het kaartje hielp twee weken.',
		asked: 'Kan er vandaag iemand meedenken wat we doen als het weer gebeurt?',
		pupil: 'Het is te druk, ik moest weg.',
		parents: 'Zij schrokken en willen dat er snel iets gebeurt.'
	},
	{
		seen: 'Sinds de herfst levert {naam} bijna niets meer in. In de praktijkles werkt {naam} wel hard.',
		tried: 'Kortere opdrachten, een vaste plek vooraan, gebeld met thuis.',
		asked: 'Wil iemand een keer in de klas kijken waar het misgaat?',
		pupil: 'Ik snap die lange lappen tekst niet.',
		parents: 'Herkennen het van de basisschool.'
	},
	{
		seen: '{naam} zegt weinig, eet niet mee en zit in de pauze alleen bij de deur.',
		tried: 'Gekoppeld aan een maatje, een spel op het plein.',
		asked: 'Wat kunnen wij nog doen, of is er meer nodig?',
		pupil: 'Ik vind het wel goed zo.',
		parents: null
	},
	{
		seen: 'Het eerste uur mist {naam} twee of drie keer per week. Daarna gaat het goed.',
		tried: 'Afspraken met {naam} en met thuis, een berichtje om acht uur.',
		asked: 'Kan de dag voor {naam} anders beginnen?',
		pupil: 'Ik word gewoon niet wakker.',
		parents: 'Zij krijgen {naam} ook niet uit bed.'
	},
	{
		seen: 'Bij rekenen haakt {naam} af zodra er meer dan één som op het blad staat.',
		tried: 'Een som per blad, samen beginnen.',
		asked: 'Zijn er hulpmiddelen die passen?',
		pupil: 'Eén som gaat wel.',
		parents: 'Thuis gaat rekenen met geld goed.'
	}
];

export const backAndForth = { asks: 'Is dit in alle lessen zo, of vooral bij één docent?' };

export const closedReasons = [
	'Besproken in het teamoverleg; de mentor gaat eerst met de docenten in gesprek.',
	'Er loopt al een afspraak met thuis. Over zes weken kijken we opnieuw.'
];

/** Where an arrangement is needed that the set-up does not name. */
export const somewhere = 'een arrangement van het samenwerkingsverband';

export const teacherAnswers: readonly [string, string][] = [
	['Werkt rustig als {naam} weet wat er komt.', 'Loopt vast bij wisselingen. Even apart uitleggen helpt.'],
	['Koken gaat heel goed, is dan ook trots.', 'In grote groepen wordt {naam} stil. Een klein groepje werkt.'],
	['Helpt anderen graag met opruimen.', 'Lange opdrachten. Een takenkaart werkt bij mij.'],
	['Is op tijd en groet altijd.', 'Geeft snel op. Een complimentje na elke stap helpt.']
];
