import { expect, test } from 'vitest';
import { weaknessText } from './strength-text.ts';
import { findWeakness } from './strength.ts';

const personal = ['An de Vries', 'an.devries@delinde.example.nl', 'Praktijkschool De Linde'];

test.each([
	['fietsbel-lantaarn-oester'],
	['vier gele tapirs dansen'],
	['kLr9#vQ2x!Pm'],
	['Mijn hamster eet liever tosti 38'],
	['ç€漢字ñÜλж☂☃♞♜']
])('"%s" is strong enough', async (password) => {
	expect(await findWeakness(password, personal)).toBeUndefined();
});

test.each([
	['', 'short'],
	['kLr9#vQ2x!P', 'short'],
	['😀😀😀😀😀😀', 'short'],
	['wachtwoord12', 'common'],
	['Welkom2026!!', 'common'],
	['praktijkonderwijs', 'common'],
	['aaaaaaaaaaaaaa', 'repeat'],
	['abcabcabcabcabc', 'repeat'],
	['abcdefghijklmn', 'row'],
	['qwertyuiop[]', 'row'],
	['21-11-2008-2008', 'date'],
	['an.devries2026', 'personal'],
	['DeLindeDeLinde', 'personal'],
	['Wachtwoord2026!', 'common'],
	['Hardenberg2026!', 'common']
])('"%s" is too weak: %s', async (password, weakness) => {
	expect(await findWeakness(password, personal)).toBe(weakness);
});

test('a name of somebody else is a name', async () => {
	expect(await findWeakness('jansenjohanna', [])).toBe('name');
});

test('a very long password does not keep the server busy', async () => {
	await findWeakness('warm lopen op een ander', []);
	const startedAt = performance.now();
	await findWeakness('correct paard batterij nietje '.repeat(1_000), personal);
	expect(performance.now() - startedAt).toBeLessThan(1_000);
});

test('every weakness says what to do', () => {
	expect(weaknessText('short')).toBe(
		'Kies minstens 12 tekens. Vier losse woorden achter elkaar is sterk en goed te onthouden.'
	);
	expect(weaknessText('personal')).toContain('naam');
});
