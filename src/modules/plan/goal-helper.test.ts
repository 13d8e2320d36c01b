import { describe, expect, test } from 'vitest';
import { offersFor, insteadOf, topics } from './goal-helper/topics.ts';
import { seenWhen } from './goal-helper/vague.ts';
import { helpWith, type HelpContext, type HelpedGoal, type HintKind } from './goal-helper.ts';

const empty: HelpedGoal = { behaviour: '', place: '', moment: '', approach: '', helper: '' };
/** A goal of which where and when are known. */
const planned = { ...empty, place: 'In de les', moment: 'Elke dag' };

const hintsOn = (behaviour: string, context?: HelpContext, rest: HelpedGoal = planned) =>
	helpWith({ ...rest, behaviour }, context);
const kindsOn = (behaviour: string, context?: HelpContext, rest?: HelpedGoal): HintKind[] =>
	hintsOn(behaviour, context, rest).map(({ kind }) => kind);

describe('what everybody can see or hear gets no remark', () => {
	test.each([
		'Ik vraag hulp als ik vastloop',
		'Ik steek mijn hand op als ik iets niet snap.',
		'Ik werk door tot mijn taak af is.',
		'Ik ruim mijn werkplek op voordat ik wegga.',
		'Ik loop even weg of adem rustig als ik boos word.',
		'Ik zeg met woorden hoe ik me voel.',
		'Ik zeg nee als ik iets niet wil.',
		'Ik heb mijn werk af in de tijd die is afgesproken.',
		'Ik kijk mijn werk na voordat ik het laat zien.',
		'Ik bel op tijd als ik niet kan komen.',
		'Ik begin zelf aan de volgende taak.',
		'Ik help een collega als die het vraagt.',
		'Ik schrijf op wat ik eerst doe en wat daarna komt.',
		'Ik begin binnen vijf minuten aan mijn taak.',
		'Ik gebruik een lijstje of stappenkaart.',
		'Ik noem drie dingen die ik goed kan.',
		'Ik vertel welk werk bij mij past en waarom.',
		'Ik zit rustig en stil op mijn plek',
		'Ik eet met mes en vork',
		'Ik pak mijn hamer en zaag',
		'Als ik iets niet weet, vraag ik het aan de begeleider',
		'Als ik boos word loop ik even naar de gang',
		'Ik probeer de som nog een keer',
		'Ik kijk en luister als iemand iets uitlegt',
		'Ik oefen elke dag om sterker te worden',
		'Ik doe dat elke dag na de pauze',
		'Ik stop met mijn werk als de bel gaat',
		'Ik vraag om hulp',
		'Ik zie mijn mentor in de pauze',
		'Ik lees elke dag tien minuten hardop'
	])('%s', (behaviour) => expect(hintsOn(behaviour)).toEqual([]));
});

describe('what happens in a head cannot be seen; something that can is offered', () => {
	test.each<[string, string, string[]]>([
		['Ik begrijp het recept', 'begrijpen', ['Ik lees het recept hardop voor', 'Ik pak alles klaar voordat ik begin']],
		['Ik weet hoe laat het is', 'weten', ['Ik zeg hoe laat het is als iemand het vraagt']],
		['Ik snap de uitleg', 'snappen', ['Ik vertel in mijn eigen woorden wat ik ga doen']],
		['Ik ken de tafels', 'kennen', ['Ik maak elke les vijf sommen zonder hulp']],
		['Ik ken de regels van de werkplaats', 'kennen', ['Ik noem de regels voordat ik begin']],
		['Ik leer fietsen in het verkeer', 'leren', ['Ik steek mijn hand uit als ik afsla']],
		['Ik besef dat ik te laat ben', 'beseffen', ['Ik zit op mijn plek als de les begint']],
		['Ik voel me fijn in de klas', 'voelen', ['Ik vraag een ander om mee te doen']],
		['Ik wil op tijd komen', 'willen', ['Ik kom op tijd']],
		['Ik probeer op tijd te komen', 'proberen', ['Ik kom op tijd']],
		['Ik probeer hulp te vragen als ik vastloop', 'proberen', ['Ik vraag hulp als ik vastloop']],
		['In de les probeer ik mijn hand op te steken', 'proberen', ['Ik steek mijn hand op']],
		['Ik leer mijn werk af te maken', 'leren', ['Ik maak mijn werk af']],
		['Ik doe mijn best om mijn tas in te pakken', 'mijn best doen', ['Ik pak mijn tas in']],
		['Ik doe mijn best', 'mijn best doen', ['Ik begin binnen vijf minuten aan mijn taak']],
		['Ik word beter in rekenen', 'beter worden', ['Ik maak elke les vijf sommen zonder hulp']],
		['Ik ben zelfstandiger', 'zelfstandig zijn', ['Ik begin zelf aan de volgende taak']],
		['Ik werk zelfstandig', 'zelfstandig zijn', ['Ik begin zelf aan de volgende taak']],
		['Ik denk eerst na', 'nadenken', ['Ik vertel in mijn eigen woorden wat ik ga doen']],
		['Ik heb meer zelfvertrouwen op stage', 'zelfvertrouwen hebben', ['Ik vraag wat ik kan doen als ik klaar ben']],
		['Ik zet me in voor mijn taak', 'me inzetten', ['Ik vertel in mijn eigen woorden wat ik ga doen']],
		['Ik let op als de juf praat', 'opletten', ['Ik begin binnen vijf minuten aan mijn taak']],
		['Ik concentreer me op mijn werk', 'concentreren', ['Ik vraag wat ik kan doen als ik klaar ben']],
		['Ik heb respect voor anderen', 'respect hebben', ['Ik vraag een ander om mee te doen']],
		['Ik gedraag me op school', 'gedragen', ['Ik laat de ander uitpraten']],
		['Ik durf vragen te stellen', 'durven', ['Ik stel vragen']],
		['Ik neem verantwoordelijkheid', 'verantwoordelijk zijn', ['Ik begin zelf aan de volgende taak']],
		['Ik groei in mijn rol', 'groeien', ['Ik oefen elke dag tien minuten']],
		['Ik onthoud wat ik moet doen', 'onthouden', ['Ik vertel in mijn eigen woorden wat ik ga doen']],
		['Ik ben gemotiveerd om te werken', 'gemotiveerd zijn', ['Ik vraag wat ik kan doen als ik klaar ben']]
	])('%s: you do not see “%s”', (behaviour, verb, offers) => {
		const found = hintsOn(behaviour).find(({ kind }) => kind === 'unseen');
		expect(found).toMatchObject({ field: 'behaviour', params: { verb } });
		expect(found!.offers).toEqual(expect.arrayContaining(offers));
	});

	test('a wish that hides another one is opened to what is inside', () => {
		expect(hintsOn('Ik wil leren mijn taak af te maken').map(({ offers }) => offers[0])).toEqual([
			'Ik maak mijn taak af',
			'Ik maak mijn taak af'
		]);
	});
});

describe('two behaviours are two goals', () => {
	test.each<[string, string[]]>([
		['Ik kom op tijd en pak mijn spullen', ['Ik kom op tijd', 'Ik pak mijn spullen']],
		['Ik groet de klant en vraag of ik kan helpen', ['Ik groet de klant', 'Ik vraag of ik kan helpen']],
		['Ik kom op tijd en daarna pak ik mijn boek', ['Ik kom op tijd', 'Ik pak mijn boek']],
		['Ik ruim op en ik veeg de vloer', ['Ik ruim op', 'Ik veeg de vloer']],
		['Ik stop als dat nodig is en ga mee met de groep', ['Ik stop als dat nodig is', 'Ik ga mee met de groep']],
		['Ik zaag en schuur het hout', ['Ik schuur het hout']],
		['Ik kom elke dag op tijd. Ik pak mijn boek.', ['Ik kom elke dag op tijd', 'Ik pak mijn boek']],
		['Ik begrijp het recept en maak elke donderdag één gerecht', ['Ik maak elke donderdag één gerecht']]
	])('%s', (behaviour, halves) => {
		expect(hintsOn(behaviour).find(({ kind }) => kind === 'double')?.offers).toEqual(halves);
	});

	test.each(['Ik werk rustig en alleen', 'Ik vraag het aan Tom en Lisa', 'Ik was borden en bestek af'])(
		'one behaviour: %s',
		(behaviour) => expect(kindsOn(behaviour)).not.toContain('double')
	);
});

describe('what somebody does not do cannot be seen', () => {
	test.each<[string, string, string | undefined]>([
		['Ik scheld niet', 'niet', 'Ik zeg met woorden wat mij boos maakt'],
		['Ik maak geen ruzie', 'geen', 'Ik loop even weg als ik boos word'],
		['Ik kom nooit te laat', 'nooit', 'Ik zit op mijn plek als de les begint'],
		['Ik praat niet door de klas', 'niet', 'Ik steek mijn hand op als ik iets wil zeggen'],
		['Ik stop met schreeuwen', 'stop', 'Ik steek mijn hand op als ik iets wil zeggen'],
		['Ik loop niet meer weg', 'niet', 'Ik vraag een time-out voordat ik wegloop'],
		['Ik geef niet op', 'niet', 'Ik vraag hulp als ik vastloop'],
		['Ik zit niet op mijn telefoon', 'niet', 'Ik leg mijn telefoon in mijn tas als de les begint'],
		['Ik zing niet', 'niet', undefined]
	])('%s', (behaviour, word, offer) => {
		const found = hintsOn(behaviour).find(({ kind }) => kind === 'negative');
		expect(found?.params).toEqual({ word });
		expect(found?.offers[0]).toBe(offer);
	});
});

describe('a goal is in the pupil’s own voice', () => {
	test.each<[string, string | undefined, HelpContext?]>([
		['Op tijd komen', 'Ik kom op tijd'],
		['Mijn werkplek opruimen', 'Ik ruim mijn werkplek op'],
		['Hij vraagt hulp als het niet lukt', 'Ik vraag hulp als het niet lukt'],
		['Noa ruimt haar werkplek op', 'Ik ruim mijn werkplek op', { name: 'Noa' }],
		['Zit op je plek als de les begint', 'Ik zit op mijn plek als de les begint'],
		['Steek je hand op', 'Ik steek mijn hand op'],
		['Rekenen op niveau 1F', undefined]
	])('%s', (behaviour, offer, context) => {
		const found = hintsOn(behaviour, context).find(({ kind }) => kind === 'person');
		expect(found).toBeDefined();
		expect(found!.offers[0]).toBe(offer);
	});
});

describe('vague words', () => {
	test.each<[string, string, string | undefined]>([
		['Ik vraag vaak hulp', 'vaak', 'Ik vraag elke dag hulp'],
		['Ik begin snel aan mijn taak', 'snel', 'Ik begin binnen vijf minuten aan mijn taak'],
		['Ik luister goed', 'goed', 'Ik kijk naar wie uitleg geeft'],
		['Ik ruim mijn plek netjes op', 'netjes', 'Ik leg alles terug op zijn plek'],
		['Ik help soms mee', 'soms', 'Ik help elke dag mee'],
		['Ik draag betere kleding', 'betere', undefined]
	])('%s', (behaviour, word, offer) => {
		const found = hintsOn(behaviour).find(({ kind }) => kind === 'vague');
		expect(found?.params).toEqual({ word });
		expect(found?.offers[0]).toBe(offer);
	});

	test('a word that was already named is not named again', () => {
		expect(kindsOn('Ik word beter in rekenen')).toEqual(['unseen']);
	});
});

test('a sentence that a pupil cannot read at a glance', () => {
	const long = 'Ik vraag hulp aan de begeleider van mijn groep als ik bij techniek vastloop';
	expect(hintsOn(long)).toMatchObject([{ kind: 'long', range: { from: 0, to: long.length } }]);
	expect(kindsOn('Ik vraag hulp aan de begeleider als ik bij techniek even vastloop')).toEqual([]);
});

describe('where and when', () => {
	test.each<[string, Partial<HelpedGoal>, HintKind[]]>([
		['Ik vraag hulp', {}, ['place', 'moment']],
		['Ik vraag hulp', { place: 'In de keuken' }, ['moment']],
		['Ik vraag hulp', { subjects: ['koken'], weekdays: [4] }, []],
		['Ik vraag hulp als ik vastloop', {}, ['place']],
		['Ik vraag elke dag hulp in de kookles', {}, []],
		['Ik draag mijn bril bij techniek', {}, ['moment']],
		['Ik heb mijn spullen bij me', {}, ['place', 'moment']],
		['Ik kook op dinsdag thuis', {}, []],
		['Ik groet de klant op stage', { moment: 'op maandag' }, []],
		['Ik dek de tafel voor de pauze', {}, ['place']],
		['Ik vraag om 9 uur hulp', {}, ['place']]
	])('%s %o', (behaviour, rest, kinds) => {
		expect(kindsOn(behaviour, {}, { ...empty, ...rest })).toEqual(kinds);
	});

	test('an empty goal is not judged', () => expect(hintsOn('  ', {}, empty)).toEqual([]));
	test('the school’s own words are its choice; where and when are still asked', () => {
		expect(kindsOn('Ik ben vaak op tijd en weet het', { isFromList: true }, empty)).toEqual(['place', 'moment']);
	});
});

describe('a hint', () => {
	test('points at its words', () => {
		const text = 'Elke dag denk ik eerst goed na';
		const marked = hintsOn(text).map(({ kind, range }) => [kind, range && text.slice(range.from, range.to)]);
		expect(marked).toEqual([
			['unseen', 'denk'],
			['vague', 'goed']
		]);
	});

	const everything = [...topics, ...insteadOf]
		.flatMap(({ offers }) => offers)
		.concat(Object.values(offersFor).flat(), Object.values(seenWhen).flat());
	test.each([...new Set(everything)])('offers nothing that gets a hint itself: %s', (offer) => {
		expect(kindsOn(offer)).toEqual([]);
	});
});
