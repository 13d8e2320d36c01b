import { expect, test } from 'vitest';
import { differences } from './differences.ts';
import { content } from './opp.fixture.ts';

test('the same content has no differences', () => {
	expect(differences(content, structuredClone(content))).toEqual([]);
});

test('a text differs by words', () => {
	const [difference] = differences(content, { ...content, grounds: 'Noa kookt vaak en werkt netjes.' });
	expect(difference).toEqual({
		field: 'grounds',
		pieces: [
			{ is: 'same', text: 'Noa kookt ' },
			{ is: 'removed', text: 'graag' },
			{ is: 'added', text: 'vaak' },
			{ is: 'same', text: ' en werkt netjes.' }
		]
	});
});

test('lists and the action part differ by whole lines', () => {
	const found = differences(content, {
		...content,
		destination: null,
		supporting: ['Vraagt om hulp', 'Is vrolijk'],
		actionPart: [{ what: 'Elke ochtend de dag doornemen', byWhom: 'mentor', when: '9.00 uur' }]
	});
	expect(found.map(({ field }) => field)).toEqual(['destination', 'supporting', 'actionPart']);
	expect(found[0]?.pieces).toEqual([{ is: 'removed', text: 'horeca' }]);
	expect(found[1]?.pieces).toEqual([
		{ is: 'same', text: 'Vraagt om hulp' },
		{ is: 'added', text: 'Is vrolijk' }
	]);
	expect(found[2]?.pieces.map(({ is }) => is)).toEqual(['removed', 'added']);
});
