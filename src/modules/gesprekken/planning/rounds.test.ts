// Both schools' years, from what their set-ups say and nothing else.
import { describe, expect, test } from 'vitest';
import { readSetupFile } from '#modules/scholen/server/index.ts';
import { proposedRounds } from './rounds.ts';

const year = { startsOn: '2026-08-01', endsOn: '2027-07-31' };
const periods = [
	{ startsOn: '2026-09-07', endsOn: '2026-11-27' },
	{ startsOn: '2026-11-30', endsOn: '2027-03-12' },
	{ startsOn: '2027-03-15', endsOn: '2027-06-25' }
];
const inShort = async (school: string, parts = periods) =>
	proposedRounds(await readSetupFile(school), year, parts).map(
		({ key, number, kind, startsOn, endsOn, followsKey, withinDays }) =>
			`${key} ${number} ${kind} ${startsOn} ${endsOn}${followsKey ? ` follows ${followsKey} within ${withinDays}` : ''}`
	);

describe('PrO Hardenberg', () => {
	test('three rounds, each followed by the parents within a week', async () => {
		expect(await inShort('pro-hardenberg')).toEqual([
			'iop-leerlinggesprek 1 leerlinggesprek 2026-09-07 2026-11-27',
			'iop-oudergesprek 1 oudergesprek 2026-09-07 2026-12-04 follows iop-leerlinggesprek within 7',
			'iop-leerlinggesprek 2 leerlinggesprek 2026-11-30 2027-03-12',
			'iop-oudergesprek 2 oudergesprek 2026-11-30 2027-03-19 follows iop-leerlinggesprek within 7',
			'iop-leerlinggesprek 3 leerlinggesprek 2027-03-15 2027-06-25',
			'iop-oudergesprek 3 oudergesprek 2027-03-15 2027-07-02 follows iop-leerlinggesprek within 7'
		]);
	});

	test('spread over the lessons where the calendar has no such rounds', async () => {
		const [first] = await inShort('pro-hardenberg', []);
		expect(first).toBe('iop-leerlinggesprek 1 leerlinggesprek 2026-09-01 2026-12-10');
	});

	test('is called as the school calls it, with its number', async () => {
		const rounds = proposedRounds(await readSetupFile('pro-hardenberg'), year, periods);
		expect(rounds.map(({ name }) => name)).toContain('IOP-gesprek 2');
	});
});

describe('PrO Almere', () => {
	test('a plan in June, two talks with parents, and coaching in the pupil’s own rhythm', async () => {
		expect(await inShort('pro-almere')).toEqual([
			'driehoeksgesprek 1 oudergesprek 2026-09-01 2027-01-29',
			'driehoeksgesprek 2 oudergesprek 2027-01-30 2027-06-30',
			'mop 1 plan 2027-06-01 2027-06-30'
		]);
	});

	test('one plan a year has no number', async () => {
		const rounds = proposedRounds(await readSetupFile('pro-almere'), year, []);
		expect(rounds.map(({ name }) => name)).toEqual([
			'Driehoeksgesprek 1',
			'Driehoeksgesprek 2',
			'MOP maken en evalueren'
		]);
	});
});
