import type { Meaning } from './verbs.ts';

/** What a goal is about, by how its words begin, and behaviour that others can see for it. */
export const topics: { words: string[]; offers: string[] }[] = [
	{
		words: ['recept', 'kook', 'koken', 'gerecht', 'bakken', 'keuken'],
		offers: ['Ik lees het recept hardop voor', 'Ik pak alles klaar voordat ik begin']
	},
	{ words: ['klok', 'hoe laat'], offers: ['Ik zeg hoe laat het is als iemand het vraagt'] },
	{
		words: ['geld', 'betaal', 'boodschap', 'prijs', 'winkel'],
		offers: ['Ik leg het bedrag gepast op tafel', 'Ik reken uit wat ik terugkrijg']
	},
	{
		words: ['tafel', 'reken', 'som', 'getal', 'breuk', 'meten', 'meet'],
		offers: ['Ik maak elke les vijf sommen zonder hulp', 'Ik doe de som hardop voor']
	},
	{
		words: ['lezen', 'tekst', 'boek', 'verhaal', 'brief'],
		offers: ['Ik lees de tekst hardop voor', 'Ik vertel in drie zinnen wat ik heb gelezen']
	},
	{
		words: ['schrijven', 'spelling', 'zinnen', 'taal', 'woordenschat', 'nederlands', 'engels'],
		offers: ['Ik schrijf elke dag vijf zinnen', 'Ik kijk mijn zinnen na voordat ik ze laat zien']
	},
	{
		words: ['regel', 'afspra'],
		offers: ['Ik noem de regels voordat ik begin', 'Ik lees de regels hardop voor']
	},
	{
		words: ['uitleg', 'opdracht', 'instructie', 'taak', 'stap', 'luister'],
		offers: ['Ik vertel in mijn eigen woorden wat ik ga doen', 'Ik steek mijn hand op als ik iets niet snap']
	},
	{
		words: ['veilig', 'machine', 'gereedschap', 'zaag', 'boor', 'lassen', 'techniek', 'materiaal'],
		offers: ['Ik noem de veiligheidsregels voordat ik begin', 'Ik zet mijn bril op bij de machine']
	},
	{
		words: ['opruim', 'schoon', 'poets', 'werkplek', 'netjes', 'spullen', 'tas'],
		offers: ['Ik leg alles terug op zijn plek', 'Ik veeg mijn werkplek voordat ik wegga']
	},
	{
		words: ['plan', 'agenda', 'huiswerk', 'rooster', 'volgorde'],
		offers: ['Ik schrijf elke ochtend op wat ik ga doen', 'Ik streep af wat klaar is']
	},
	{
		words: ['tijd', 'laat', 'bus', 'trein'],
		offers: ['Ik zit op mijn plek als de les begint', 'Ik zet elke avond mijn wekker']
	},
	{
		words: ['boos', 'woede', 'driftig', 'gevoel', 'emotie', 'gedrag', 'rustig', 'verdriet', 'spanning', 'stress'],
		offers: ['Ik zeg met woorden hoe ik me voel', 'Ik loop even weg als ik boos word']
	},
	{
		words: ['hulp', 'vraag', 'vragen', 'vastloop'],
		offers: ['Ik steek mijn hand op als ik hulp nodig heb', 'Ik vraag eerst een klasgenoot om hulp']
	},
	{
		words: ['samen', 'ander', 'klasgeno', 'groep', 'collega', 'vriend', 'klas'],
		offers: ['Ik vraag een ander om mee te doen', 'Ik laat de ander uitpraten']
	},
	{
		words: ['klant', 'gast', 'bezoek', 'bewoner'],
		offers: ['Ik groet de klant als die binnenkomt', 'Ik vraag of ik kan helpen']
	},
	{
		words: ['stage', 'baas', 'bedrijf', 'beroep', 'baan', 'toekomst', 'later', 'werk'],
		offers: ['Ik vraag wat ik kan doen als ik klaar ben', 'Ik vertel welk werk bij mij past']
	},
	{
		words: ['presenteer', 'presenteren', 'spreekbeurt', 'voor de klas', 'vertellen', 'praten', 'stem'],
		offers: ['Ik vertel één minuut iets voor de klas', 'Ik kijk de ander aan als ik praat']
	},
	{
		words: ['hygi', 'handen', 'douche', 'verzorg', 'kleding'],
		offers: ['Ik was mijn handen voordat ik begin', 'Ik trek elke ochtend schone kleren aan']
	},
	{
		words: ['verkeer', 'fiets', 'oversteken', 'reizen', 'reis'],
		offers: ['Ik steek mijn hand uit als ik afsla', 'Ik zoek zelf op hoe laat mijn bus gaat']
	},
	{
		words: ['computer', 'laptop', 'telefoon', 'internet', 'mail', 'app'],
		offers: ['Ik sla mijn werk op in mijn eigen map', 'Ik stuur mijn werk op per mail']
	},
	{
		words: ['gezond', 'eten', 'bewegen', 'sport', 'conditie'],
		offers: ['Ik eet elke pauze een stuk fruit', 'Ik fiets elke dag naar school']
	}
];

/** Where the goal does not say what it is about: what one sees of this meaning. */
export const offersFor: Record<Meaning, string[]> = {
	understand: ['Ik vertel in mijn eigen woorden wat ik ga doen', 'Ik doe het voor aan een ander'],
	feel: ['Ik zeg met woorden hoe ik me voel', 'Ik vertel één ding dat mij vandaag lukte'],
	effort: ['Ik begin binnen vijf minuten aan mijn taak', 'Ik werk door tot mijn taak af is'],
	alone: ['Ik begin zelf aan de volgende taak', 'Ik kijk op mijn stappenkaart voordat ik hulp vraag'],
	together: ['Ik laat de ander uitpraten', 'Ik groet als ik binnenkom'],
	grow: ['Ik oefen elke dag tien minuten', 'Ik laat zien wat ik heb geoefend'],
	wish: ['Ik begin binnen vijf minuten aan mijn taak', 'Ik vraag hulp als ik vastloop']
};

/** What we will see instead of what somebody no longer does, by how its words begin. */
export const insteadOf: { words: string[]; offers: string[] }[] = [
	{
		words: ['scheld', 'uitscheld', 'vloek', 'brutaal', 'mond'],
		offers: ['Ik zeg met woorden wat mij boos maakt', 'Ik loop even weg als ik boos word']
	},
	{
		words: ['sla', 'schop', 'duw', 'vecht', 'gooi', 'boos', 'ruzie', 'driftig'],
		offers: ['Ik loop even weg als ik boos word', 'Ik haal hulp als ik ruzie krijg']
	},
	{
		words: ['schreeuw', 'roep', 'door de klas', 'onderbreek', 'tussendoor', 'val'],
		offers: ['Ik steek mijn hand op als ik iets wil zeggen', 'Ik laat de ander uitpraten']
	},
	{
		words: ['praat', 'praten', 'klets', 'stoor', 'storen', 'leid'],
		offers: ['Ik ben stil tot de uitleg klaar is', 'Ik ga zitten waar ik rustig kan werken']
	},
	{
		words: ['afgeleid', 'afleid'],
		offers: ['Ik ga zitten waar ik rustig kan werken', 'Ik werk door tot mijn taak af is']
	},
	{
		words: ['telefoon', 'mobiel', 'app', 'game', 'gamen'],
		offers: ['Ik leg mijn telefoon in mijn tas als de les begint']
	},
	{
		words: ['te laat', 'spijbel', 'verslaap'],
		offers: ['Ik zit op mijn plek als de les begint', 'Ik zet elke avond mijn wekker']
	},
	{
		words: ['weg', 'wegloop', 'weglopen'],
		offers: ['Ik vraag een time-out voordat ik wegloop', 'Ik blijf op mijn plek tot de les klaar is']
	},
	{
		words: ['op', 'opgeven', 'opgeef'],
		offers: ['Ik vraag hulp als ik vastloop', 'Ik maak mijn taak af na de pauze']
	},
	{
		words: ['vergeet', 'vergeten', 'spullen', 'tas'],
		offers: ['Ik pak mijn tas in met een lijstje']
	},
	{ words: ['lieg', 'jok', 'smoes'], offers: ['Ik zeg wat er echt is gebeurd'] },
	{ words: ['pest', 'uitlach', 'lach'], offers: ['Ik vraag een ander om mee te doen'] },
	{ words: ['ren', 'rennen'], offers: ['Ik loop in de gang'] },
	{ words: ['rook', 'roken', 'vape'], offers: ['Ik blijf in de pauze op het plein'] }
];
