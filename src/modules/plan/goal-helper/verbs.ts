/**
 * Dutch verbs that a goal is made of. Nobody can see what happens in a head: those verbs get a hint. What people can see
 * or hear is listed too, so that two behaviours in one goal are found. Written as data, for a teacher to read and add to.
 */

/** What somebody means with a word that nobody can see; it decides what is offered instead. */
export type Meaning = 'understand' | 'feel' | 'effort' | 'alone' | 'together' | 'grow' | 'wish';

/** Verbs, one word or with a part that comes loose ("nadenken": ik denk na). */
export const unseenVerbs: Record<Meaning, string[]> = {
	understand: `weten begrijpen snappen kennen leren beseffen inzien doorhebben onthouden verstaan denken nadenken
		bedenken herinneren beheersen realiseren`.split(/\s+/),
	feel: 'voelen durven vertrouwen genieten accepteren aanvoelen schamen'.split(' '),
	effort: 'proberen concentreren opletten focussen inspannen motiveren volhouden'.split(' '),
	alone: ['redden'],
	together: 'respecteren gedragen aanpassen waarderen'.split(' '),
	grow: 'groeien ontwikkelen verbeteren'.split(' '),
	wish: 'willen hopen wensen'.split(' ')
};

/** These take another verb with them: "ik wil op tijd komen", "ik probeer op tijd te komen". */
export const wrappingVerbs = 'willen hopen proberen leren durven'.split(' ');

/** A verb that says nothing by itself, with the words that make it something nobody can see. `called`: how we name it. */
export type UnseenPhrase = { called: string; verbs: string[]; with: string[]; meaning: Meaning };

const being = ['zijn', 'worden', 'blijven'];
const having = ['hebben', 'krijgen', 'houden', 'tonen'];

export const unseenPhrases: UnseenPhrase[] = [
	{ called: 'mijn best doen', verbs: ['doen'], with: ['mijn best', 'zijn best', 'haar best'], meaning: 'effort' },
	{ called: 'beter worden', verbs: ['worden'], with: ['beter', 'sterker', 'vaardiger', 'handiger'], meaning: 'grow' },
	{ called: 'vooruitgaan', verbs: ['gaan', 'boeken'], with: ['vooruit', 'vooruitgang'], meaning: 'grow' },
	{
		called: 'zelfstandig zijn',
		verbs: [...being, 'werken'],
		with: ['zelfstandig', 'zelfstandiger', 'zelfredzaam', 'zelfredzamer', 'onafhankelijker'],
		meaning: 'alone'
	},
	{
		called: 'verantwoordelijk zijn',
		verbs: [...being, ...having, 'nemen'],
		with: ['verantwoordelijk', 'verantwoordelijker', 'verantwoordelijkheid'],
		meaning: 'alone'
	},
	{
		called: 'gemotiveerd zijn',
		verbs: being,
		with: ['gemotiveerd', 'gemotiveerder', 'geconcentreerd', 'geconcentreerder', 'ijverig', 'actief', 'actiever'],
		meaning: 'effort'
	},
	{
		called: 'me inzetten',
		verbs: ['zetten'],
		with: ['me in', 'mij in', 'me meer in', 'me goed in', 'me beter in', 'zich in'],
		meaning: 'effort'
	},
	{ called: 'aandacht hebben', verbs: having, with: ['aandacht', 'focus', 'concentratie'], meaning: 'effort' },
	{
		called: 'zelfvertrouwen hebben',
		verbs: [...having, ...being],
		with: ['zelfvertrouwen', 'zelfverzekerd', 'zelfverzekerder', 'zeker', 'zekerder', 'trots', 'gelukkig', 'blij'],
		meaning: 'feel'
	},
	{
		called: 'respect hebben',
		verbs: [...having, ...being],
		with: ['respect', 'respectvol', 'sociaal', 'socialer', 'aardig', 'aardiger', 'beleefd', 'begrip'],
		meaning: 'together'
	},
	{ called: 'rekening houden', verbs: ['houden'], with: ['rekening'], meaning: 'together' },
	{
		called: 'inzicht hebben',
		verbs: having,
		with: ['inzicht', 'kennis', 'overzicht', 'besef'],
		meaning: 'understand'
	},
	{ called: 'bewust zijn', verbs: being, with: ['bewust', 'bewuster'], meaning: 'understand' },
	{ called: 'zin hebben', verbs: having, with: ['zin', 'motivatie'], meaning: 'wish' }
];

/** Verbs for what can be seen or heard. */
export const seenVerbs =
	`aankijken aantrekken aanzetten ademen afmaken afwassen antwoorden beginnen bellen betalen bewaren bezoeken
	blijven boren brengen controleren dekken doen doorwerken draaien dragen drinken eten fietsen gaan gebruiken geven groeten halen
	handelen hangen hebben helpen herhalen hijsen houden inleveren inpakken invullen kijken kiezen klaarleggen klaarzetten kloppen
	knippen koken komen kopen laten leggen letten lezen lopen luisteren maken mailen meedoen meenemen meten naaien nakijken nakomen nemen
	noemen oefenen openen opbellen ophalen oppakken opruimen opschrijven opsteken overleggen pakken plakken planken plannen poetsen
	praten presenteren reageren regelen rekenen repareren rijden ruimen samenwerken schillen schrijven schuren snijden spelen spreken
	staan starten steken stellen stoppen strijken stofzuigen sturen tekenen tellen tonen trekken typen uitleggen uitpraten uitrekenen
	vegen verdelen verlaten vertellen verven verzorgen vouwen voorlezen voorstellen vragen wachten wassen wegleggen werken
	zagen zeggen zetten zien zijn zitten zoeken zorgen`.split(/\s+/);

/** Words that are a verb and a thing: alone after "en" they are the thing ("hamer en zaag"). */
export const alsoThings = new Set(
	'werk fiets bel zaag boor plan verf vraag antwoord dek start groet was vouw start zit teken reken spel draai rem'.split(
		' '
	)
);

/** Two words for one thing that one sees, by what "ik" does: no double goal. */
export const oneAct = new Set(['kijk luister', 'zit luister', 'stop luister', 'zit wacht', 'sta wacht']);
