import { describe, expect, test } from 'vitest';
import { stateOfDue } from './due.ts';
import { decidesFromOn, fullName, isAdult } from './leerlingen.ts';
import { markedParts, tidyQuery } from './search.ts';

describe('from the 18th birthday the pupil decides', () => {
	test.each([
		['2012-03-04', '2030-03-03', false],
		['2012-03-04', '2030-03-04', true],
		['2012-02-29', '2030-02-28', false],
		['2012-02-29', '2030-03-01', true]
	])('born on %s: on %s %s', (bornOn, today, expected) => {
		expect(isAdult(bornOn, today)).toBe(expected);
	});
	test('and says from when', () => expect(decidesFromOn('2012-03-04')).toBe('2030-03-04'));
});

test.each([
	['2026-11-15', 'late'],
	['2026-11-16', 'soon'],
	['2026-11-30', 'soon'],
	['2026-12-01', 'todo']
])('due on %s, soon two weeks ahead: %s', (dueOn, expected) => {
	const soonFromOn = dueOn === '2026-12-01' ? '2026-11-17' : '2026-11-16';
	expect(stateOfDue(dueOn, soonFromOn, '2026-11-16')).toBe(expected);
});

test.each([
	[{ givenName: 'Jan', infix: 'van der', familyName: 'Berg' }, 'Jan van der Berg'],
	[{ givenName: 'Noor', infix: null, familyName: 'Bakker' }, 'Noor Bakker']
])('%j is called %s', (name, expected) => expect(fullName(name)).toBe(expected));

test.each([
	['  jayden   wolters ', 'jayden wolters'],
	[null, ''],
	['x'.repeat(300), 'x'.repeat(100)]
])('search for %j', (typed, expected) => expect(tidyQuery(typed)).toBe(expected));

test('found words stand apart from what is around them', () => {
	expect(markedParts('hij \u0002bakte\u0003 brood')).toEqual([
		{ text: 'hij ', isFound: false },
		{ text: 'bakte', isFound: true },
		{ text: ' brood', isFound: false }
	]);
	expect(markedParts('niets')).toEqual([{ text: 'niets', isFound: false }]);
});
