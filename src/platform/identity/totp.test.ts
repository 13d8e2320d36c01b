import { expect, test } from 'vitest';
import { appAddress, codeAt, findStep, makeSecret, stepAt } from './totp.ts';

// RFC 6238, appendix B, the last six of its eight digits; the secret is "12345678901234567890" in base 32.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
test.each([
	[59, '287082'],
	[1111111109, '081804'],
	[1111111111, '050471'],
	[1234567890, '005924'],
	[2000000000, '279037'],
	[20000000000, '353130']
])('at second %i the code is %s', (seconds, code) => {
	expect(codeAt(secret, stepAt(new Date(seconds * 1000)))).toBe(code);
});

const now = new Date('2026-11-16T09:00:10Z');
test.each([
	[-60, false],
	[-30, true],
	[0, true],
	[30, true],
	[60, false]
])('a code of %i seconds from now: %s', (seconds, isTaken) => {
	const step = stepAt(new Date(now.getTime() + seconds * 1000));
	expect(findStep(secret, codeAt(secret, step), now)).toBe(isTaken ? step : undefined);
});

test.each(['', '12345', '1234567', 'abcdef'])('"%s" is no code', (code) => {
	expect(findStep(secret, code, now)).toBeUndefined();
});

test('the address names the account', () => {
	expect(makeSecret()).toMatch(/^[A-Z2-7]{32}$/);
	expect(appAddress(secret, 'an@delinde.example.nl')).toBe(
		`otpauth://totp/Zicht:an%40delinde.example.nl?secret=${secret}&issuer=Zicht`
	);
});
