import { describe, expect, test } from 'vitest';
import {
	counting,
	isScoredByBoth,
	isSufficientIn,
	lastOfStaff,
	linesOf,
	rescoringOf,
	stepOf,
	sufficientShare,
	type Rescoring,
	type Scale,
	type Score
} from './score.ts';
import { given } from './score.fixture.ts';

const autumn = { startsOn: '2026-09-01', endsOn: '2026-11-30' };

describe('a value of the scale', () => {
	const scale = (...names: string[]): Scale => ({
		key: 'eigen',
		name: 'Eigen schaal',
		values: names.map((name, at) => ({ key: name, name, isSufficient: at >= names.length / 2 }))
	});
	test.each<[string, Scale, string, ReturnType<typeof stepOf>]>([
		['the lowest', scale('a', 'b', 'c', 'd'), 'a', { value: 'a', step: 1, steps: 4, isSufficient: false }],
		['the highest', scale('a', 'b', 'c', 'd'), 'd', { value: 'd', step: 4, steps: 4, isSufficient: true }],
		['on a scale that became shorter', scale('a', 'd'), 'd', { value: 'd', step: 2, steps: 2, isSufficient: true }],
		[
			'on a scale that became longer',
			scale('a', 'b', 'x', 'y', 'd'),
			'b',
			{ value: 'b', step: 2, steps: 5, isSufficient: false }
		],
		['that the school took off the scale', scale('a', 'd'), 'b', null]
	])('%s', (_what, on, value, expected) => expect(stepOf(on, value)).toEqual(expected));
});

describe('which scores count', () => {
	const first = given('staff', '2026-11-02', 2, { id: 'first' });
	const second = given('staff', '2026-11-02', 3, { id: 'second', correctsId: 'first', why: 'verkeerde rij' });
	const third = given('staff', '2026-11-02', 4, { id: 'third', correctsId: 'second', why: 'toch beter' });
	test.each<[string, Score[], string[]]>([
		['nothing was scored', [], []],
		['one score', [first], ['first']],
		['a correction takes the place of what it corrects', [first, second], ['second']],
		['a correction of a correction', [first, second, third], ['third']],
		['in whatever order they come', [third, first, second], ['third']],
		['what was taken back counts no more', [{ ...first, withdrawnWhy: 'verkeerde leerling' }], []],
		['nor does it bring back what it corrected', [first, { ...second, withdrawnWhy: 'vergissing' }], []]
	])('%s', (_what, scores, ids) => expect(counting(scores).map(({ id }) => id)).toEqual(ids));
});

describe('the two lines', () => {
	test('a side has a point a day, oldest first', () => {
		const lines = linesOf([
			given('staff', '2026-11-09', 4),
			given('pupil', '2026-11-02', 1),
			given('staff', '2026-11-02', 2)
		]);
		expect(lines).toEqual({
			pupil: [{ on: '2026-11-02', height: 0, value: 'v1' }],
			staff: [
				{ on: '2026-11-02', height: 1 / 3, value: 'v2' },
				{ on: '2026-11-09', height: 1, value: 'v4' }
			]
		});
	});

	test('several of the staff on one day: their mean, and the value that came last', () => {
		const { staff } = linesOf([
			given('staff', '2026-11-02', 1, { byId: 'mirjam' }),
			given('staff', '2026-11-02', 4, { byId: 'bas', id: 'bas' })
		]);
		expect(staff).toEqual([{ on: '2026-11-02', height: 0.5, value: 'v4' }]);
	});

	test('a scale that changed goes on at the height that its values have', () => {
		const { staff } = linesOf([
			given('staff', '2026-10-05', 3, { steps: 5 }),
			given('staff', '2026-11-02', 2, { steps: 3 })
		]);
		expect(staff.map(({ height }) => height)).toEqual([0.5, 0.5]);
	});

	test('a scale of one value is always whole', () => {
		expect(linesOf([given('pupil', '2026-11-02', 1, { steps: 1 })]).pupil[0]!.height).toBe(1);
	});

	test('what was corrected leaves no point behind', () => {
		const wrong = given('staff', '2026-11-02', 1, { id: 'wrong' });
		const right = given('staff', '2026-11-02', 4, { correctsId: 'wrong', why: 'verkeerde rij' });
		expect(linesOf([wrong, right]).staff).toEqual([{ on: '2026-11-02', height: 1, value: 'v4' }]);
		expect(linesOf([{ ...wrong, withdrawnWhy: 'verkeerde leerling' }]).staff).toEqual([]);
	});
});

describe('scored by both in a period (I3)', () => {
	const [pupil, staff] = [given('pupil', '2026-09-01', 2), given('staff', '2026-11-30', 2)];
	test.each<[string, Score[], boolean]>([
		['nobody', [], false],
		['only the pupil', [pupil], false],
		['only the staff, twice', [staff, given('staff', '2026-10-01', 2)], false],
		['both, on its first and last day', [pupil, staff], true],
		['one of them a day too early', [given('pupil', '2026-08-31', 2), staff], false],
		['one of them a day too late', [pupil, given('staff', '2026-12-01', 2)], false],
		['one of them took it back', [{ ...pupil, withdrawnWhy: 'vergissing' }, staff], false]
	])('%s', (_what, scores, expected) => expect(isScoredByBoth(scores, autumn)).toBe(expected));
});

describe('sufficient at the end of a period (I6)', () => {
	const low = given('staff', '2026-10-01', 2);
	const high = given('staff', '2026-11-20', 3);
	test.each<[string, Score[], boolean | null]>([
		['nobody scored', [], null],
		['only the pupil scored', [given('pupil', '2026-11-20', 4)], null],
		['the last one is sufficient', [low, high], true],
		['whatever order they come in', [high, low], true],
		['of one day the one that was given last', [high, given('staff', '2026-11-20', 1)], false],
		['the period after it says nothing of this one', [low, given('staff', '2026-12-01', 4)], false],
		[
			'a correction speaks for the day it corrects',
			[low, high, given('staff', '2026-11-20', 1, { correctsId: high.id })],
			false
		],
		['what was taken back leaves the one before', [low, { ...high, withdrawnWhy: 'vergissing' }], false]
	])('%s', (_what, scores, expected) => expect(isSufficientIn(scores, autumn)).toBe(expected));

	test('the last one is told with its day', () => expect(lastOfStaff([low, high], autumn)).toBe(high));

	test('the share counts each goal and competence once, out of those that the staff scored', () => {
		const scores = [
			low,
			high,
			given('staff', '2026-11-02', 1, { goalId: null, competence: 'op-tijd' }),
			given('pupil', '2026-11-02', 4, { goalId: 'only by the pupil' }),
			given('staff', '2026-11-02', 4, { pupilId: 'noor', goalId: 'noors goal' })
		];
		expect(sufficientShare(scores, autumn)).toEqual([
			{ pupilId: 'jayden', sufficient: 1, scored: 2 },
			{ pupilId: 'noor', sufficient: 1, scored: 1 }
		]);
		expect(sufficientShare([], autumn)).toEqual([]);
	});
});

describe('scoring the same thing again on the same day', () => {
	const at = new Date('2026-11-16T09:00:00Z');
	const later = (minutes: number, seconds = 0) => new Date(at.getTime() + minutes * 60_000 + seconds * 1000);
	const earlier = { value: 'zelf', at };
	test.each<[string, Parameters<typeof rescoringOf>, Rescoring]>([
		['nothing was scored yet', [null, { value: 'zelf', side: 'staff', now: at }], 'first'],
		['nothing is there to take back', [null, { value: null, side: 'staff', now: at }], 'same'],
		['the same value, hours later', [earlier, { value: 'zelf', side: 'staff', now: later(300) }], 'same'],
		[
			'the same value with a word, hours later',
			[earlier, { value: 'zelf', side: 'staff', now: later(300), brings: true }],
			'addition'
		],
		['another at once', [earlier, { value: 'met-hulp', side: 'staff', now: later(0, 2) }], 'slip'],
		['another after exactly five minutes', [earlier, { value: 'met-hulp', side: 'staff', now: later(5) }], 'slip'],
		['another a second later', [earlier, { value: 'met-hulp', side: 'staff', now: later(5, 1) }], 'asks'],
		[
			'one that was given an hour before it, and arrives now',
			[earlier, { value: 'met-hulp', side: 'staff', now: later(-60) }],
			'asks'
		],
		['one of a clock that is a minute behind', [earlier, { value: 'met-hulp', side: 'staff', now: later(-1) }], 'slip'],
		['taken back at once', [earlier, { value: null, side: 'staff', now: later(1) }], 'slip'],
		['taken back later', [earlier, { value: null, side: 'staff', now: later(9) }], 'asks'],
		['the pupil at once', [earlier, { value: 'met-hulp', side: 'pupil', now: later(1) }], 'slip'],
		['the pupil in the afternoon', [earlier, { value: 'met-hulp', side: 'pupil', now: later(300) }], 'first']
	])('%s', (_what, asked, expected) => expect(rescoringOf(...asked)).toBe(expected));
});
