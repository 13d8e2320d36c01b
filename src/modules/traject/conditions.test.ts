import { describe, expect, test } from 'vitest';
import { asksForReason, conditionsFor, type Condition, type Entrant } from './conditions.ts';

const nothing = {
	years: null,
	ageFrom: null,
	locations: null,
	origin: null,
	indication: null,
	preferredUntilYear: null
};
const pupil: Entrant = { bornOn: '2011-11-17', stage: 2, location: 'noord', locationName: 'Noord' };
const on = '2026-11-16';

test('what is not stated is no condition', () => {
	expect(conditionsFor(nothing, pupil, on)).toEqual([]);
});

describe('each condition', () => {
	test.each<[string, Partial<Parameters<typeof conditionsFor>[0]>, Partial<Entrant>, Condition['is']]>([
		['a year that is asked', { years: [1, 2] }, {}, 'met'],
		['another year', { years: [3] }, {}, 'not met'],
		['a year that nobody wrote down', { years: [3] }, { stage: null }, 'unknown'],
		['old enough', { ageFrom: 14 }, {}, 'met'],
		['a day too young', { ageFrom: 15 }, {}, 'not met'],
		['fifteen on the day itself', { ageFrom: 15 }, { bornOn: '2011-11-16' }, 'met'],
		['at the location', { locations: ['noord', 'zuid'] }, {}, 'met'],
		['elsewhere', { locations: ['zuid'] }, {}, 'not met'],
		['at no location', { locations: ['zuid'] }, { location: null, locationName: null }, 'unknown'],
		['before the year until which it is preferred', { preferredUntilYear: 3 }, {}, 'met'],
		['past it', { preferredUntilYear: 1 }, {}, 'warn'],
		['a background in words', { origin: 'Speciaal basisonderwijs' }, {}, 'unknown'],
		['an indication in words', { indication: 'TOS-indicatie' }, {}, 'unknown']
	])('%s: %o', (_what, asks, change, is) => {
		expect(conditionsFor({ ...nothing, ...asks }, { ...pupil, ...change }, on).map((one) => one.is)).toEqual([is]);
	});
});

test('only what is not met asks for a reason', () => {
	const conditions = (asks: object) => conditionsFor({ ...nothing, ...asks }, pupil, on);
	expect(asksForReason(conditions({ years: [3] }))).toBe(true);
	expect(asksForReason(conditions({ years: [2], origin: 'Taalcentrum', preferredUntilYear: 1 }))).toBe(false);
});

test('locations are told by their names', () => {
	const names = new Map([['zuid', 'Zuid']]);
	expect(conditionsFor({ ...nothing, locations: ['zuid'] }, pupil, on, names)).toMatchObject([
		{ asked: 'Zuid', has: 'Noord' }
	]);
});
