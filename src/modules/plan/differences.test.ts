import { expect, test } from 'vitest';
import { beforeAndAfter, differencesIn, type Piece, type Reading } from './differences.ts';

type Content = { text: string; lines: string[] };
const reading: Reading<'text' | 'lines', Content> = { text: ({ text }) => text, lines: ({ lines }) => lines };
const before: Content = { text: 'Noa kookt graag.', lines: ['Vraagt om hulp', 'Komt op tijd'] };

const inBrief = (pieces: Piece[]) =>
	pieces.map(({ is, text }) => `${is === 'same' ? '' : is === 'added' ? '+' : '-'}${text}`).join('|');

test.each<[string, Partial<Content>, string[]]>([
	['nothing', {}, []],
	['a text, by words', { text: 'Noa kookt vaak.' }, ['text: Noa kookt |-graag|+vaak|.']],
	['a line that came', { lines: [...before.lines, 'Is vrolijk'] }, ['lines: Vraagt om hulp|Komt op tijd|+Is vrolijk']],
	['a line that went', { lines: ['Komt op tijd'] }, ['lines: -Vraagt om hulp|Komt op tijd']],
	[
		'a line that changed, whole',
		{ lines: ['Vraagt hulp', 'Komt op tijd'] },
		['lines: -Vraagt om hulp|+Vraagt hulp|Komt op tijd']
	],
	[
		'both, in the order of reading',
		{ text: '', lines: [] },
		['text: -Noa kookt graag.', 'lines: -Vraagt om hulp|-Komt op tijd']
	]
])('%s', (_, change, expected) => {
	const found = differencesIn(reading, before, { ...before, ...change });
	expect(found.map(({ field, pieces }) => `${field}: ${inBrief(pieces)}`)).toEqual(expected);
});

test('before and after are each whole, with what is new', () => {
	const [found] = differencesIn(reading, before, { ...before, text: 'Noa kookt vaak.' });
	const sides = beforeAndAfter(found!.pieces).map((side) =>
		side.map(({ text, isNew }) => (isNew ? `*${text}*` : text)).join('')
	);
	expect(sides).toEqual(['Noa kookt graag.', 'Noa kookt *vaak*.']);
});
