import { describe, expect, test } from 'vitest';
import { changeOf, differences } from './differences.ts';
import { emptyContent, type GoalThen, type IopContent } from '../iop.ts';

const goal = (behaviour: string, isNew = false): GoalThen => ({
	id: behaviour,
	behaviour,
	place: 'Keuken',
	moment: '',
	approach: '',
	helper: '',
	source: null,
	isNew
});
const before: IopContent = { ...emptyContent, ambition: 'Ik wil leren koken.', goals: [goal('Ik vraag hulp.')] };

describe('what a version changes', () => {
	test('the words that differ, and the goals as whole lines', () => {
		const after = { ...before, ambition: 'Ik wil leren bakken.', goals: [goal('Ik ruim op.', true)] };
		expect(differences(before, after)).toMatchObject([
			{ field: 'goals', pieces: [{ is: 'removed', text: 'Ik vraag hulp. · Keuken' }, { is: 'added' }] },
			{ field: 'ambition' }
		]);
	});
	test('nothing where nothing differs', () => expect(differences(before, { ...before })).toEqual([]));
});

describe('a version in figures', () => {
	test.each<[string, IopContent | null, IopContent, ReturnType<typeof changeOf>]>([
		['the first one has everything new', null, before, { added: 0, reached: 0, stopped: 0, parts: ['ambition'] }],
		[
			'goals that came and went',
			before,
			{
				...before,
				goals: [goal('Ik ruim op.', true)],
				ended: [{ id: '1', behaviour: 'Ik vraag hulp.', decision: 'reached' }]
			},
			{ added: 1, reached: 1, stopped: 0, parts: [] }
		],
		[
			'only agreements for the year',
			before,
			{ ...before, communication: 'Bellen na vier uur.' },
			{ added: 0, reached: 0, stopped: 0, parts: ['communication'] }
		],
		[
			'spaces are no change',
			before,
			{ ...before, ambition: 'Ik wil leren koken. ' },
			{ added: 0, reached: 0, stopped: 0, parts: [] }
		]
	])('%s', (_, from, to, change) => {
		expect(changeOf(from, to)).toEqual(change);
	});
});
