import { describe, expect, test } from 'vitest';
import type { Lines, Point } from '#modules/plan/index.ts';
import { howItGoes, type How } from './how.ts';

/** Steps of a scale of four, a week apart. */
const line = (steps: readonly number[]): Point[] =>
	steps.map((step, week) => ({
		on: `2026-09-${String(1 + 3 * week).padStart(2, '0')}`,
		height: (step - 1) / 3,
		value: ''
	}));
const goal = (pupil: readonly number[], staff: readonly number[]): Lines => ({
	pupil: line(pupil),
	staff: line(staff)
});

describe('how it goes with one goal, in the eyes of pupil and school', () => {
	test.each<[string, number[], number[], How]>([
		['both rise', [1, 2, 3], [1, 2, 2], { is: 'agree', going: 'better' }],
		['both rise a little at a time', [2, 2, 3, 3, 4, 4], [1, 2, 2, 3, 3, 4], { is: 'agree', going: 'better' }],
		['both stay high', [4, 3, 4], [3, 3, 3], { is: 'agree', going: 'well' }],
		['both stay low', [2, 2, 2], [1, 1, 1], { is: 'agree', going: 'same' }],
		['both go down', [4, 3, 2], [3, 3, 2], { is: 'agree', going: 'worse' }],
		['one rises, the other is high already: both good', [2, 3, 4], [4, 4, 4], { is: 'agree', going: 'well' }],
		['the pupil sees more', [2, 3, 4], [1, 1, 1], { is: 'differ', pupil: 'better', staff: 'same' }],
		['the school sees more', [3, 2, 1], [2, 3, 3], { is: 'differ', pupil: 'worse', staff: 'better' }],
		[
			'the pupil is high, the school sees no change',
			[4, 4, 4],
			[2, 2, 2],
			{ is: 'differ', pupil: 'well', staff: 'same' }
		],
		['one odd day between does not decide', [3, 3, 1, 3, 3, 3], [3, 3, 3, 1, 3, 3], { is: 'agree', going: 'well' }],
		['half a step over many days is a change', [2, 2, 2, 3], [2, 2, 2, 3], { is: 'agree', going: 'better' }],
		['only the pupil scored', [1, 2, 2], [], { is: 'one', side: 'pupil', going: 'better' }],
		['only the school scored', [], [3, 2, 1], { is: 'one', side: 'staff', going: 'worse' }],
		['one point is no line', [3], [2, 2, 2], { is: 'one', side: 'staff', going: 'same' }],
		['a point each is too little', [3], [2], { is: 'unknown' }],
		['two points of one goal are too little', [1, 4], [4, 1], { is: 'unknown' }],
		['nobody scored', [], [], { is: 'unknown' }]
	])('%s', (_, pupil, staff, how) => {
		expect(howItGoes([goal(pupil, staff)])).toEqual(how);
	});
});

describe('over more goals', () => {
	test.each<[string, Lines[], How]>([
		['without goals there is nothing to say', [], { is: 'none' }],
		[
			'one up and one down is about the same',
			[goal([1, 2], [1, 2]), goal([2, 1], [2, 1])],
			{ is: 'agree', going: 'same' }
		],
		[
			'a goal that nobody scored does not count',
			[goal([1, 2, 3], [1, 2, 3]), goal([], [])],
			{ is: 'agree', going: 'better' }
		],
		[
			'the sides are told apart over all goals',
			[goal([1, 3], [2, 2]), goal([2, 3], [1, 1])],
			{ is: 'differ', pupil: 'better', staff: 'same' }
		]
	])('%s', (_, goals, how) => {
		expect(howItGoes(goals)).toEqual(how);
	});
});
