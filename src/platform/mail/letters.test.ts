import { expect, test } from 'vitest';
import { invitationLetter, newsLetter, readyLetter, resetLetter, signInLetter } from './letters.ts';

const about = { to: 'ouder@example.nl', sender: 'De Linde', link: 'https://zicht.example.nl/k/abc?x=1&y=2' };

const letters = {
	invitation: (language: 'nl' | 'en') => invitationLetter({ ...about, language, days: 14 }),
	reset: (language: 'nl' | 'en') => resetLetter({ ...about, language, minutes: 30 }),
	'sign-in': (language: 'nl' | 'en') => signInLetter({ ...about, language, minutes: 15 }),
	news: (language: 'nl' | 'en') => newsLetter({ ...about, language, choice: 'https://zicht.example.nl/mijn-account' }),
	ready: (language: 'nl' | 'en') => readyLetter({ ...about, language })
};

test.each(Object.entries(letters))('the %s letter is there in both languages, with its link', (_, write) => {
	const [dutch, english] = [write('nl'), write('en')];
	expect(dutch.subject).not.toBe(english.subject);
	for (const mail of [dutch, english]) {
		expect(mail.to).toBe(about.to);
		expect(mail.text).toContain(about.link);
		expect(mail.text).toContain('De Linde');
		expect(mail.html).toContain('href="https://zicht.example.nl/k/abc?x=1&amp;y=2"');
		expect(mail.text + mail.html).not.toMatch(/[{}]|undefined/);
	}
});

test('a sender cannot write markup', () => {
	const { html, text } = readyLetter({ ...about, sender: '<img src=x> & "zonen"', language: 'nl' });
	expect(html).toContain('&lt;img src=x&gt; &amp; &quot;zonen&quot;');
	expect(html).not.toContain('<img');
	expect(text).toContain('<img src=x>');
});

test('the letter that something is ready reads so', () => {
	expect(readyLetter({ ...about, language: 'nl' }).text).toBe(
		`Er staat iets voor u klaar van De Linde.

In deze mail staat niet wat het is, zodat niemand kan meelezen.

Log in en bekijk het:
https://zicht.example.nl/k/abc?x=1&y=2

Met vriendelijke groet,
De Linde
`
	);
});
