import { describe, expect, test } from 'vitest';
import type { Audience } from '#platform/access/audience.ts';
import { correctableUntil, excerpt, isOpenForCorrection, isWider, namesIn, readersOf } from './logboek.ts';

const writtenAt = new Date('2026-11-16T09:30:00Z');

describe('correcting', () => {
	test.each<[string, Audience, string, boolean]>([
		['just written', 'team', '2026-11-16T09:31:00Z', true],
		['the last second of the day', 'team', '2026-11-17T09:29:59Z', true],
		['24 hours later', 'team', '2026-11-17T09:30:00Z', false],
		['shared, 24 hours later', 'gedeeld', '2026-11-17T09:30:00Z', false],
		['the pupil’s own, a year later', 'eigen', '2027-11-16T09:30:00Z', true]
	])('%s', (_, audience, now, isOpen) => {
		expect(isOpenForCorrection({ createdAt: writtenAt, audience }, new Date(now), 24)).toBe(isOpen);
	});

	test('until 24 hours after writing', () => {
		expect(correctableUntil(writtenAt, 24)).toEqual(new Date('2026-11-17T09:30:00Z'));
	});
});

describe('named readers', () => {
	test.each<[Audience, string[]]>([
		['gedeeld', []],
		['team', []],
		['zorg', ['a', 'b']],
		['vertrouwelijk', ['a', 'b']],
		['eigen', []]
	])('%s keeps %j', (audience, kept) => {
		expect(readersOf(audience, ['a', 'b', 'a', 'author'], 'author')).toEqual(kept);
	});
});

test.each<[Audience, Audience, boolean]>([
	['gedeeld', 'team', true],
	['team', 'gedeeld', false],
	['zorg', 'zorg', false],
	['gedeeld', 'eigen', true]
])('%s is wider than %s: %s', (to, from, wider) => {
	expect(isWider(to, from)).toBe(wider);
});

describe('names of others in a text', () => {
	const others = [
		{ givenName: 'Noor', familyName: 'Bakker' },
		{ givenName: 'Bo', familyName: 'Otten' },
		{ givenName: 'Jayden', familyName: 'Prins' }
	];
	const own = { givenName: 'Jayden', familyName: 'Wolters' };
	test.each<[string, string[]]>([
		['Jayden hielp een klasgenoot.', []],
		['Jayden hielp Noor met rekenen.', ['Noor']],
		['Noors tas lag op de grond.', ['Noor']],
		['De moeder van Bo Otten belde.', ['Bo', 'Otten']],
		['Boos, en later bij de bakker geweest.', []],
		['(Noor) en "Bo".', ['Bo', 'Noor']],
		['Jayden Wolters was er.', []]
	])('%s → %j', (text, names) => {
		expect(namesIn(text, others, own)).toEqual(names);
	});
});

test.each([
	['Kort.', 'Kort.'],
	['Eerst\n\n  dan.', 'Eerst dan.'],
	['woord '.repeat(10), 'woord woord woord…']
])('an excerpt of %j', (text, expected) => {
	expect(excerpt(text, 20)).toBe(expected);
});
