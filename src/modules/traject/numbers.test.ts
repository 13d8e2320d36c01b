import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forOutside, hiddenLines, leastShown, numbersOf, suppressed, type CountedPlacement } from './numbers.ts';

const year = { fromOn: '2026-08-01', untilOn: '2027-07-31' };
const today = '2026-11-16';
const placement = (change: Partial<CountedPlacement> = {}): CountedPlacement => ({
	state: 'geplaatst',
	fromOn: '2026-08-01',
	endBy: '2027-07-31',
	endedOn: null,
	outcome: null,
	goals: [],
	...change
});
const ended = (endedOn: string, outcome: string, goals: CountedPlacement['goals'] = []) =>
	placement({ state: 'beëindigd', endedOn, outcome, goals });

test('an arrangement in figures', () => {
	const numbers = numbersOf(
		[
			placement(),
			placement({ fromOn: '2027-01-01' }),
			placement({ state: 'wacht', fromOn: null, endBy: null }),
			ended('2026-08-10', 'Reguliere klas', ['ja', 'deels', null]),
			ended('2026-08-20', 'Reguliere klas', ['ja']),
			ended('2026-08-30', 'Balans'),
			{ ...ended('2026-07-01', 'Balans'), fromOn: '2025-08-01' }
		],
		year,
		today
	);
	expect(numbers).toEqual({
		now: 1,
		thisYear: 5,
		waiting: 1,
		meanDays: 20,
		outcomes: [
			{ outcome: 'Reguliere klas', count: 2 },
			{ outcome: 'Balans', count: 1 }
		],
		goals: { met: 2, judged: 3 }
	});
});

test('nothing yet', () => {
	expect(numbersOf([], year, today)).toEqual({
		now: 0,
		thisYear: 0,
		waiting: 0,
		meanDays: null,
		outcomes: [],
		goals: { met: 0, judged: 0 }
	});
});

describe('small numbers do not leave the school (P4)', () => {
	test.each<[number[], (number | null)[], number | null]>([
		[[7, 9], [7, 9], 16],
		[[2, 9, 12], [null, null, 12], 23],
		[[1, 2, 9, 12], [null, null, null, 12], 24],
		[[4, 4, 9], [null, null, 9], 17],
		[[2, 9], [null, null], 11],
		[[3], [null], null],
		[[2, 2], [null, null], null],
		[[5], [5], 5]
	])('%j: %j of %j', (parts, shown, total) => {
		expect(suppressed(parts)).toEqual({ parts: shown, total });
	});

	test('and cannot be found by taking what is shown from the total', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }), (parts) => {
				const { parts: shown, total } = suppressed(parts);
				expect(shown.every((part, at) => part === null || (part === parts[at] && part >= leastShown))).toBe(true);
				const hidden = shown.filter((part) => part === null).length;
				const rest = (total ?? 0) - shown.reduce<number>((sum, part) => sum + (part ?? 0), 0);
				const isAllHidden = hidden === parts.length;
				expect(total === null ? isAllHidden : isAllHidden || hidden === 0 || (rest >= leastShown && hidden > 1)).toBe(
					true
				);
			})
		);
	});

	test('a line of which one figure is small is hidden whole, and with it what would tell it', () => {
		expect(
			[
				...hiddenLines([
					[12, 9, 20],
					[3, 9, 20]
				])
			].toSorted()
		).toEqual([0, 1]);
		expect([
			...hiddenLines([
				[12, 9],
				[8, 7]
			])
		]).toEqual([]);
	});

	const line = (thisYear: number, outcomes: [string, number][]) => ({
		now: null,
		thisYear,
		waiting: 0,
		meanDays: 100,
		outcomes: outcomes.map(([outcome, count]) => ({ outcome, count })),
		goals: { met: 6, judged: 12 }
	});

	test('nor do outcomes of a few, by number or in their own words', () => {
		const { lines, total } = forOutside([
			line(20, [
				['Reguliere klas', 9],
				['Naar de Berkenschool', 1],
				['Andere hulp', 6]
			]),
			line(12, [['Reguliere klas', 12]]),
			line(2, [['Reguliere klas', 2]])
		]);
		expect(lines[0]).toMatchObject({
			thisYear: 20,
			goals: { met: 6, judged: 12 },
			outcomes: [
				{ outcome: 'Reguliere klas', count: 9 },
				{ outcome: null, count: null }
			]
		});
		// The second is hidden for the third: from the total one would find it.
		expect(lines.slice(1).map(({ thisYear, meanDays, goals }) => [thisYear, meanDays, goals])).toEqual([
			[null, null, null],
			[null, null, null]
		]);
		expect([total, lines[0]!.waiting]).toEqual([34, null]);
	});
});
