import { describe, expect, test } from 'vitest';
import { readSetupFile } from '#modules/scholen/server/index.ts';
import {
	bringersOf,
	isSignalBoard,
	itemStates,
	mayBeAnonymous,
	mayBringIn,
	mayFollow,
	needsOf,
	subjectsOf,
	type Bringer,
	type ItemState,
	type Need
} from './agenda.ts';
import { findKind, type MeetingRhythm } from './kinds.ts';

describe('what a point still needs before the table can take it (S2)', () => {
	const given = { partnerId: 'a', partner: 'Samen Sterk', isGiven: true };
	const open = { ...given, partnerId: 'b', isGiven: false };
	const point = { about: 'leerling', question: 'Wat nu?', isAnonymous: false, isChecked: false, consents: [] } as const;
	test.each<[string, Partial<Parameters<typeof needsOf>[0]>, Need[]]>([
		['of a pupil, without partners at the table', {}, []],
		['without a question', { question: ' ' }, ['question']],
		['with consent for the partner', { consents: [given] }, []],
		['with consent for one of two', { consents: [given, open] }, ['consent']],
		['anonymous and not read', { isAnonymous: true, consents: [open] }, ['reading']],
		['anonymous, not read, without partners', { isAnonymous: true }, ['reading']],
		['anonymous and read', { isAnonymous: true, isChecked: true, consents: [open] }, []],
		['of a group', { about: 'groep', consents: [open] }, []],
		['nothing at all', { question: '', consents: [open] }, ['question', 'consent']]
	])('%s', (_what, change, expected) => {
		expect(needsOf({ ...point, ...change })).toEqual(expected);
	});
});

test('a point is handled, postponed or taken off, and comes back from each of them', () => {
	const follows = (from: ItemState) => itemStates.filter((to) => mayFollow(from, to));
	expect(follows('open')).toEqual(['handled', 'postponed', 'off']);
	for (const state of ['handled', 'postponed', 'off'] as const) expect(follows(state)).toEqual(['open']);
});

test('what a meeting is about, its points are about', () => {
	expect(subjectsOf('leerlingen')).toEqual(['leerling', 'groep', 'onderwerp']);
	expect(subjectsOf('groepen')).toEqual(['groep', 'onderwerp']);
	expect(subjectsOf('school')).toEqual(['onderwerp']);
});

test('anonymous is not for a kind that wants the parents to say yes', () => {
	expect((['niet nodig', 'ouders', 'ouders of anoniem'] as const).map(mayBeAnonymous)).toEqual([true, false, true]);
});

describe('who brings in', () => {
	const who = (change: Partial<Bringer>): Bringer => ({ isStaff: true, isAtTable: false, roles: [], ...change });
	test.each<[string, string[], Bringer, boolean]>([
		['the mentor, where nobody is named', [], who({ roles: ['mentor'] }), true],
		['the care coordinator, where nobody is named', [], who({ roles: ['zorgcoordinator'] }), true],
		['a teacher, where nobody is named', [], who({ roles: ['vakdocent'] }), false],
		['a teacher at the table', [], who({ isAtTable: true }), true],
		['the mentor, where the care team is named', ['zorgcoordinator'], who({ roles: ['mentor'] }), false],
		['whom the set-up names', ['vakdocent'], who({ roles: ['vakdocent'] }), true],
		['somebody from outside at the table', [], who({ isStaff: false, isAtTable: true, roles: ['mentor'] }), false]
	])('%s', (_who, named, bringer, expected) => {
		expect(mayBringIn(named, bringer)).toBe(expected);
	});

	test.each<[string, string, string[]]>([
		['pro-almere', 'zorgoverleg', ['mentor']],
		['pro-almere', 'staf-overleg', ['teamleider', 'orthopedagoog', 'zorgcoordinator']],
		['pro-almere', 'zat', ['zorgcoordinator', 'partner']],
		['pro-hardenberg', 'zat', []]
	])('as %s says of its %s', async (school, key, expected) => {
		const setup = await readSetupFile(school);
		const found = bringersOf(findKind(setup, key)!, setup).filter((role) => role !== 'geen account');
		expect(found.toSorted()).toEqual(expected.toSorted());
	});
});

test.each<[string, MeetingRhythm | null, boolean]>([
	['twice a week', { times: 2, per: 'week', every: 1 }, true],
	['every day', { times: 1, per: 'dag', every: 1 }, true],
	['once a week', { times: 1, per: 'week', every: 1 }, false],
	['twice in two weeks', { times: 2, per: 'week', every: 2 }, false],
	['once in two months', { times: 1, per: 'maand', every: 2 }, false],
	['not stated', null, false]
])('a kind that meets %s is a board of signals: %s', (_how, rhythm, expected) => {
	expect(isSignalBoard({ rhythm })).toBe(expected);
});
