import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('rows end in CRLF and begin with the mark of UTF-8', () => {
	expect(
		csvOf([
			['a', 'b'],
			['c', '']
		])
	).toBe('\uFEFFa;b\r\nc;\r\n');
});

test.each([
	['a;b', '"a;b"'],
	['zegt "ja"', '"zegt ""ja"""'],
	['twee\nregels', '"twee\nregels"'],
	['=1+1', "'=1+1"],
	['@SUM(A1)', "'@SUM(A1)"],
	['-veel', "'-veel"],
	['-3', '-3'],
	['2B', '2B']
])('%j is written as %j', (text, written) => {
	expect(csvOf([[text]])).toBe(`\uFEFF${written}\r\n`);
});
