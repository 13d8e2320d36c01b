import { expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

test('another text has another mark, and the same text always the same', () => {
	expect(fingerprint('Elke dag een gesprek')).toBe(fingerprint('Elke dag een gesprek'));
	expect(fingerprint('Elke dag een gesprek')).not.toBe(fingerprint('Elke week een gesprek'));
});

test('line ends and spaces around it make no difference', () => {
	expect(fingerprint('een\r\ntwee ')).toBe(fingerprint('een\ntwee'));
});
