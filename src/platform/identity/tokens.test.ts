import { expect, test } from 'vitest';
import { hashTextOf, inGroups, makeCode, makeToken, readCode } from './tokens.ts';

test('a code survives being read aloud and typed over', () => {
	const code = makeCode();
	expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
	expect(readCode(inGroups(code).toLowerCase().replaceAll('-', ' '))).toBe(code);
});

test.each([
	['k7qm 2xf9', 'K7QM2XF9'],
	['O1Il-0o', '011100'],
	['', '']
])('"%s" is read as %s', (typed, code) => {
	expect(readCode(typed)).toBe(code);
});

test('tokens differ, and their hash does not show them', () => {
	const token = makeToken();
	expect(token).not.toBe(makeToken());
	expect(hashTextOf(token)).not.toContain(token.slice(0, 8));
});
