import { describe, expect, test } from 'vitest';
import { mayMark } from './access.ts';

const today = '2026-11-16';
const card = { fromOn: '2026-11-02', untilOn: '2026-11-27', stoppedOn: null };
const sees = ['gedeeld', 'team'];
const people = {
	pupil: [
		{ personId: 'jayden', kind: 'leerling' },
		{ as: ['leerling'], sees: ['gedeeld', 'eigen'] }
	],
	parent: [
		{ personId: 'sandra', kind: 'ouder' },
		{ as: ['ouder'], sees: ['gedeeld'] }
	],
	guide: [
		{ personId: 'karin', kind: 'extern' },
		{ as: ['begeleider'], sees }
	],
	mentor: [
		{ personId: 'mirjam', kind: 'medewerker' },
		{ as: ['mentor', 'vakdocent'], sees }
	],
	teacher: [
		{ personId: 'tessa', kind: 'medewerker' },
		{ as: ['vakdocent'], sees }
	],
	director: [
		{ personId: 'ineke', kind: 'medewerker' },
		{ as: ['directeur'], sees }
	],
	nobody: [
		{ personId: 'joris', kind: 'medewerker' },
		{ as: [], sees: [] }
	]
} as const;

const who = (slot: { teacherId: string | null }, day: string, dates: object = card) =>
	Object.entries(people)
		.filter(([, [actor, own]]) => mayMark(actor, own, { card: { ...card, ...dates }, slot, day, today }))
		.map(([name]) => name);

describe('who marks a lesson', () => {
	test.each([
		['of today, given by the teacher', 'tessa', today, ['pupil', 'guide', 'mentor', 'teacher']],
		['of today, given by another', 'otto', today, ['pupil', 'guide', 'mentor']],
		['of today, given by nobody', null, today, ['pupil', 'guide', 'mentor', 'teacher']],
		['of a week ago', 'tessa', '2026-11-09', ['guide', 'mentor', 'teacher']],
		['of longer ago', 'tessa', '2026-11-08', []],
		['of tomorrow', 'tessa', '2026-11-17', []]
	])('%s', (_what, teacherId, day, expected) => {
		expect(who({ teacherId }, day)).toEqual(expected);
	});

	test('nobody where the card does not run', () => {
		expect(who({ teacherId: 'tessa' }, today, { stoppedOn: today })).toEqual([]);
		expect(who({ teacherId: 'tessa' }, today, { fromOn: '2026-11-17' })).toEqual([]);
	});
});
