import { describe, expect, test } from 'vitest';
import type { NormDay } from '#modules/kwaliteit/norm.ts';
import { decidedBeforeEnd, factsUntil, type ConsentEnd } from './norms.ts';

const day: NormDay = { today: '2026-11-16', schoolYear: { startsOn: '2026-08-01', endsOn: '2027-07-31' } };
const end = (dueOn: string, decidedOn: string | null = null): ConsentEnd => ({ dueOn, decidedOn });
const judge = (...ends: ConsentEnd[]) => decidedBeforeEnd.judge({ pupilId: 'p', ends }, day);

describe('TO: before a consent ends it is decided what comes next', () => {
	test.each<[string, ConsentEnd[], object]>([
		['decided on its last day', [end('2026-11-01', '2026-11-01')], { is: 'met', on: '2026-11-01' }],
		['a day late', [end('2026-11-01', '2026-11-02')], { is: 'due', on: '2026-11-01', isLost: true }],
		['still to come', [end('2027-01-31')], { is: 'due', on: '2027-01-31', isLost: false }],
		['ends today', [end('2026-11-16')], { is: 'due', on: '2026-11-16', isLost: false }],
		['over without a word', [end('2026-11-15')], { is: 'due', on: '2026-11-15', isLost: true }],
		['one over, one to come', [end('2027-01-31'), end('2026-10-01')], { is: 'due', on: '2026-10-01', isLost: true }]
	])('%s', (_what, ends, outcome) => {
		expect(judge(...ends)).toMatchObject(outcome);
	});

	test.each<[string, ConsentEnd[]]>([
		['no consent', []],
		['one that ends in another year', [end('2028-01-31')]],
		['one of last year that nobody decided about', [end('2026-07-31')]]
	])('is not about %s', (_what, ends) => {
		expect(judge(...ends)).toMatchObject({ is: 'not applicable' });
	});
});

test('on a day that is past, what was decided later was open', () => {
	expect(factsUntil({ pupilId: 'p', ends: [end('2026-11-01', '2026-10-20')] }, '2026-10-19').ends).toEqual([
		end('2026-11-01')
	]);
});
