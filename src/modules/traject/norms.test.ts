import { describe, expect, test } from 'vitest';
import type { NormDay } from '#modules/kwaliteit/norm.ts';
import { decidedInTime, factsUntil, type AgreedEnd } from './norms.ts';

const day: NormDay = { today: '2026-11-16', schoolYear: { startsOn: '2026-08-01', endsOn: '2027-07-31' } };
const end = (dueOn: string, decidedOn: string | null = null): AgreedEnd => ({ dueOn, decidedOn });
const judge = (...ends: AgreedEnd[]) => decidedInTime.judge({ pupilId: 'p', ends }, day);

describe('PL: what comes after a placement is decided before its end', () => {
	test.each<[string, AgreedEnd[], object]>([
		['on the day itself', [end('2026-11-01', '2026-11-01')], { is: 'met', on: '2026-11-01' }],
		['a day late', [end('2026-11-01', '2026-11-02')], { is: 'due', on: '2026-11-01', isLost: true }],
		['not yet', [end('2027-01-31')], { is: 'due', on: '2027-01-31', isLost: false }],
		['not yet, of last year', [end('2026-07-31')], { is: 'due', on: '2026-07-31', isLost: false }],
		['the first that is open', [end('2027-06-01'), end('2027-01-31')], { is: 'due', on: '2027-01-31', isLost: false }],
		['one open, one late', [end('2026-10-01', '2026-11-01'), end('2027-01-31')], { is: 'due', on: '2027-01-31' }],
		['two in time', [end('2026-10-01', '2026-09-20'), end('2026-11-01', '2026-10-20')], { is: 'met', on: '2026-10-20' }]
	])('%s', (_what, ends, outcome) => {
		expect(judge(...ends)).toMatchObject(outcome);
	});

	test.each<[string, AgreedEnd[]]>([
		['no placement', []],
		['one that ends in another year', [end('2028-01-31')]],
		['one of last year, decided too late then', [end('2026-06-01', '2026-07-01')]]
	])('is not about %s', (_what, ends) => {
		expect(judge(...ends)).toMatchObject({ is: 'not applicable' });
	});
});

test('on a day that is past, what was decided later was open', () => {
	const fact = factsUntil({ pupilId: 'p', ends: [end('2026-11-01', '2026-10-20')] }, '2026-10-19');
	expect(fact.ends).toEqual([end('2026-11-01')]);
});
