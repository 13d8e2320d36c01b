import { describe, expect, test } from 'vitest';
import { findNames, findTelling, markTelling, type NamedPerson } from './names.ts';

const people: NamedPerson[] = [
	{ givenName: 'Jayden', familyName: 'Wolters', who: 'pupil' },
	{ givenName: 'Anne-Fleur', infix: 'van der', familyName: 'Berg', who: 'family' },
	{ givenName: 'Zoë', familyName: 'El Idrissi-Bakkali', who: 'family' },
	{ givenName: 'Mirjam', familyName: 'Hoekstra', who: 'staff' },
	{ givenName: 'Bo', familyName: 'Li', who: 'family' },
	{ givenName: 'Søren', familyName: "D'Angelo", who: 'staff' },
	{ givenName: 'Daniël', infix: 'van den', familyName: 'Heuvel', who: 'staff' }
];

describe('a name in a text that partners will read', () => {
	test.each<[string, string[]]>([
		['Jayden komt niet meer.', ['Jayden']],
		['jayden en JAYDEN', ['jayden', 'JAYDEN']],
		['Jaydens moeder belde.', ['Jaydens']],
		['De familie Wolters is verhuisd.', ['Wolters']],
		['Mevrouw Van der Berg maakt zich zorgen.', ['Berg']],
		['Fleur zegt dat het thuis goed gaat.', ['Fleur']],
		['Zoe en Zoë', ['Zoe', 'Zoë']],
		['Oom Bakkali haalt op.', ['Bakkali']],
		['J.W. is er vaak niet.', ['J.W.']],
		['J. W. is er vaak niet.', ['J. W.']],
		['Volgens Mirjam gaat het beter.', ['Mirjam']],
		['Jayd wil niet.', ['Jayd']],
		['"Jayden", zei hij.', ['Jayden']],
		['Jay wil niet.', ['Jay']],
		['Jaydentje was boos.', ['Jaydentje']],
		["Zoë's broer", ['Zoë']],
		['J.W is er vaak niet, zegt JW zelf.', ['J.W', 'JW']],
		['A.F.v.d.B. en A.B. zijn haar letters.', ['A.F.v.d.B.', 'A.B.']],
		['Haar zusje Bo woont bij meneer Li.', ['Bo', 'Li']],
		['Soren en Dangelo, zoals men het schrijft.', ['Soren', 'Dangelo']],
		['AnneFleur en mevrouw Vandenheuvel', ['AnneFleur', 'Vandenheuvel']]
	])('%s', (text, expected) => {
		expect(findNames(text, people).map((found) => found.text)).toEqual(expected);
	});

	test.each([
		'Een jongen van 14 komt niet meer op school.',
		'De moeder belde. Er is een berging op het plein.',
		'Hij woont van de zomer ergens anders.',
		'B.V. en O.K. zijn geen mensen.',
		'Mij is gevraagd om hulp.',
		'Dan eet hij niet. De bo is op en het li ook.',
		'De moeder en de El-tegenstander van A tot Z.'
	])('nobody in: %s', (text) => expect(findNames(text, people)).toEqual([]));

	test('it says whose name it is, and where it stands', () => {
		expect(findNames('Mentor Hoekstra vertelt over Jayden.', people)).toEqual([
			{ at: 7, text: 'Hoekstra', who: 'staff' },
			{ at: 29, text: 'Jayden', who: 'pupil' }
		]);
	});
});

describe('the day of birth and the group', () => {
	const secrets = { people, bornOn: '2012-03-04', groups: ['2B', 'Basis plus'] };

	test.each<[string, string[]]>([
		['Geboren op 4 maart 2012.', ['4 maart']],
		['Geboren op 4 mrt en 4-3-2012.', ['4-3-2012']],
		['04/03/12 of 2012-03-04', ['04/03/12', '2012-03-04']],
		['Een meisje uit 2b.', ['2b']],
		['Klas 2 B en de basis-plus', ['2 B', 'basis-plus']],
		['Jayden zit in 2B.', ['Jayden', '2B']]
	])('%s', (text, expected) => {
		expect(findTelling(text, secrets).map((found) => found.text)).toEqual(expected);
	});

	test.each(['Op 14 maart praten wij verder.', 'Zij is 14 jaar.', 'Ruimte 12B', 'De basis is goed.', '4-3-2011'])(
		'nothing in: %s',
		(text) => expect(findTelling(text, secrets)).toEqual([])
	);
});

test('a question begins with a word, not with the beginning of a name', () => {
	const people = [{ givenName: 'Wouter', familyName: 'Hoekstra', who: 'staff' as const }];
	expect(findNames('Hoe gaat het? Hoek belde.', people).map(({ text }) => text)).toEqual(['Hoek']);
});

test('a text is shown in pieces, what tells apart from the rest; a name that stands in another counts once', () => {
	const secrets = { people: [{ givenName: 'Jan', familyName: 'Jansen', who: 'pupil' as const }], groups: ['2B'] };
	const pieces = markTelling('Jan Jansen uit 2B komt niet.', secrets);
	expect(pieces.map(({ text }) => text).join('')).toBe('Jan Jansen uit 2B komt niet.');
	expect(pieces.filter(({ tells }) => tells).map(({ text, tells }) => [text, tells])).toEqual([
		['Jan', 'pupil'],
		['Jansen', 'pupil'],
		['2B', 'group']
	]);
	expect(markTelling('', secrets)).toEqual([]);
	expect(markTelling('Niets', secrets)).toEqual([{ text: 'Niets', tells: null }]);
});
