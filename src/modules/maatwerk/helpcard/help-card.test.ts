import { describe, expect, test } from 'vitest';
import { diagnosisWordsIn } from './diagnosis-words.ts';
import { changeOf, inHeads, isSame, reviewOn, type CardLine } from './help-card.ts';

const line = (text: string, otherwise: Partial<CardLine> = {}): CardLine => ({
	head: 'wel',
	text,
	isOwnWords: false,
	audience: 'gedeeld',
	...otherwise
});

describe('words that sound like a diagnosis', () => {
	test.each<[string, string[]]>([
		['Eén opdracht tegelijk, en een plek bij de deur.', []],
		['Heeft ADHD en moet dus bewegen', ['ADHD']],
		['Ik heb autisme, dus zeg het van tevoren', ['autisme']],
		['PDD-NOS: zeg het van tevoren', ['PDD-NOS']],
		['Vanwege een hechtingsstoornis niet aanraken', ['hechtingsstoornis']],
		['Heeft TOS, gebruik korte zinnen', ['TOS']],
		['Leert Nederlands als tweede taal (NT2)', []],
		['Rust na de medicatie; bij dyslexie voorlezen', ['medicatie', 'dyslexie']],
		['Adhd, ADHD', ['Adhd', 'ADHD']],
		// A word in another word is another word.
		['Stoot zich niet aan de asbak; klassendienst; toss', []]
	])('%s', (text, found) => expect(diagnosisWordsIn(text)).toEqual(found));
});

describe('a card', () => {
	test('shows the heads that have lines, in the order of the card', () => {
		const lines = [line('Vraag wat er is', { head: 'helpen' }), line('Doe het voor'), line('Zeg het van tevoren')];
		expect(inHeads(lines).map(({ head, lines: own }) => [head, own.length])).toEqual([
			['wel', 2],
			['helpen', 1]
		]);
		expect(inHeads([])).toEqual([]);
	});

	test.each<[string, CardLine[], CardLine[], number, number]>([
		['the first card is all new', [], [line('Doe het voor')], 1, 0],
		['a line in other words is one less and one more', [line('Doe het voor')], [line('Doe het eerst voor')], 1, 1],
		['for others to read is a change', [line('Doe het voor')], [line('Doe het voor', { audience: 'team' })], 1, 1],
		['the order is no change', [line('a'), line('b')], [line('b'), line('a')], 0, 0]
	])('%s', (_, before, after, added, removed) => {
		const change = changeOf(before, after);
		expect([change.added.length, change.removed.length]).toEqual([added, removed]);
		expect(isSame(before, after)).toBe(added + removed === 0);
	});

	test.each([
		['2026-11-16', '2027-11-16'],
		['2024-02-29', '2025-02-28']
	])('written on %s is looked at again on %s', (on, again) => expect(reviewOn(on)).toBe(again));
});
