import { expect, test } from 'vitest';
import { differences } from './differences.ts';
import { content } from './opp.fixture.ts';

test('the same content has no differences', () => {
	expect(differences(content, structuredClone(content))).toEqual([]);
});

test('texts differ by words; lists, the action part and the destination by whole lines, in the order of the document', () => {
	const found = differences(content, {
		...content,
		destination: null,
		grounds: 'Noa kookt vaak en werkt netjes.',
		supporting: ['Vraagt om hulp', 'Is vrolijk'],
		goals: ['Ik vraag hulp als ik vastloop.'],
		actionPart: [{ what: 'Elke ochtend de dag doornemen', byWhom: 'mentor', when: '9.00 uur' }]
	});
	const inBrief = found.map(({ field, pieces }) => [field, pieces.filter(({ is }) => is !== 'same')]);
	expect(inBrief).toEqual([
		['destination', [{ is: 'removed', text: 'horeca' }]],
		[
			'grounds',
			[
				{ is: 'removed', text: 'graag' },
				{ is: 'added', text: 'vaak' }
			]
		],
		['supporting', [{ is: 'added', text: 'Is vrolijk' }]],
		['goals', [{ is: 'added', text: 'Ik vraag hulp als ik vastloop.' }]],
		[
			'actionPart',
			[
				{ is: 'removed', text: 'Elke ochtend de dag doornemen · mentor · 8.30 uur' },
				{ is: 'added', text: 'Elke ochtend de dag doornemen · mentor · 9.00 uur' }
			]
		]
	]);
});
