import { describe, expect, test } from 'vitest';
import { supportNumbers, type Evaluated, type Stay } from './numbers.ts';
import { suppressed } from './suppress.ts';

describe('small numbers (P4)', () => {
	test.each<[number[], (number | null)[], number | null]>([
		[[10, 7, 0], [10, 7, 0], 17],
		[[5, 6], [5, 6], 11],
		// One that is hidden would follow from the total: the next smallest goes too.
		[[3, 8, 12], [null, null, 12], 23],
		// Two that are hidden are together fewer than five: a third goes.
		[[1, 2, 8, 12], [null, null, null, 12], 23],
		// Two that are hidden and together five or more tell nothing of each.
		[[3, 4, 12], [null, null, 12], 19],
		// Nobody is no secret, but hides nothing either.
		[[3, 0, 0], [null, 0, 0], null],
		[[3, 0, 2], [null, 0, null], 5],
		[[0, 0], [0, 0], 0]
	])('%j', (parts, shown, total) => {
		expect(suppressed(parts)).toEqual({ parts: shown, total });
	});
});

const year = { startsOn: '2026-08-01', endsOn: '2027-07-31' };
const stay = (caseId: string, change: Partial<Stay> = {}): Stay => ({
	caseId,
	level: 2,
	fromOn: '2026-09-01',
	untilOn: '2026-09-29',
	...change
});
const held = (change: Partial<Evaluated> = {}): Evaluated => ({
	outcome: 'voortzetten',
	level: 2,
	planFromOn: '2026-09-01',
	heldOn: '2026-10-13',
	results: ['wel', 'niet'],
	...change
});
const five = <T>(one: T, change: (at: number) => Partial<T> = () => ({})): T[] =>
	Array.from({ length: 5 }, (_, at) => ({ ...one, ...change(at) }));

describe('numbers of a school year', () => {
	test('a level counts cases, how long they stayed, and the goals that were met', () => {
		const stays = five(stay('a'), (at) => ({ caseId: `zaak ${at}` }));
		const { levels } = supportNumbers(stays, five(held()), year, '2026-11-16', true);
		expect(levels[1]).toEqual({ key: 2, count: 5, meanDays: 28, metShare: 0.5 });
		expect(levels[2]).toEqual({ key: 3, count: 0, meanDays: null, metShare: null });
	});

	test('four are too few to tell anything of', () => {
		const stays = five(stay('a'), (at) => ({ caseId: `zaak ${at}` })).slice(1);
		const { levels, evaluations } = supportNumbers(stays, five(held()).slice(1), year, '2026-11-16', true);
		expect(levels[1]).toEqual({ key: 2, count: null, meanDays: null, metShare: null });
		expect(evaluations).toBeNull();
	});

	test('who stays on is counted until today; what ended before the year is not counted', () => {
		const stays = [
			...five(stay('a'), (at) => ({ caseId: `zaak ${at}`, fromOn: '2026-11-02', untilOn: null })),
			stay('oud', { fromOn: '2026-01-01', untilOn: '2026-07-31' })
		];
		expect(supportNumbers(stays, [], year, '2026-11-16', true).levels[1]).toMatchObject({ count: 5, meanDays: 14 });
	});

	test('an outcome that is rare hides the next smallest with it', () => {
		const evaluated = [
			...five(held()),
			...five(held({ outcome: 'terug naar basis' })),
			...five(held({ outcome: 'terug naar basis' })),
			held({ outcome: 'een stap meer' })
		];
		const shown = supportNumbers([], evaluated, year, '2026-11-16', true);
		expect(shown.evaluations).toBe(16);
		expect(shown.outcomes.map(({ key, count }) => [key, count])).toEqual([
			['terug naar basis', 10],
			['voortzetten', null],
			['een stap meer', null],
			['buitenschools tijdelijk', 0],
			['buitenschools structureel', 0],
			['specialistische hulp', 0]
		]);
		expect(shown.outcomes[0]).toMatchObject({ meanDays: 42, metShare: 0.5 });
		expect(shown.outcomes[1]).toMatchObject({ meanDays: null, metShare: null });
	});

	test('the school itself reads its own small numbers', () => {
		const shown = supportNumbers([stay('a')], [held()], year, '2026-11-16', false);
		expect(shown.levels[1]).toEqual({ key: 2, count: 1, meanDays: 28, metShare: 0.5 });
		expect(shown.levels[2]).toEqual({ key: 3, count: 0, meanDays: null, metShare: null });
		expect(shown).toMatchObject({ evaluations: 1, outcomes: [{}, { count: 1, meanDays: 42 }, {}, {}, {}, {}] });
	});

	test('a share that tells of a few goals does not leave the school', () => {
		const evaluated = five(held({ results: ['niet', 'niet'] })).concat(held({ results: ['wel'] }));
		const share = (isForOutside: boolean) =>
			supportNumbers([], evaluated, year, '2026-11-16', isForOutside).outcomes[1]!.metShare;
		expect(share(true)).toBeNull();
		expect(share(false)).toBeCloseTo(1 / 11);
	});
});
