import { describe, expect, test } from 'vitest';
import { judge, type NormDay, type Outcome } from '#modules/kwaliteit/norm.ts';
import { allPresent, canTell, parentsWithinAWeek, plannedWithParents, type TalkFact, type TalkFacts } from './norms.ts';

const day: NormDay = { today: '2026-11-16', schoolYear: { startsOn: '2026-08-01', endsOn: '2027-07-31' } };
const talk = (change: Partial<TalkFact>): TalkFact => ({
	kind: 'leerlinggesprek',
	state: 'held',
	on: change.heldOn ?? change.plannedOn ?? '2026-11-10',
	plannedOn: null,
	heldOn: null,
	isInRound: true,
	isFollowUp: false,
	followedWithin: null,
	followedOn: null,
	isPupilPresent: null,
	parentsAsked: 0,
	parentsPresent: 0,
	canTell: null,
	...change
});
const facts = (talks: TalkFact[], change: Partial<TalkFacts> = {}): TalkFacts => ({
	pupilId: 'jayden',
	enrolledOn: '2025-08-01',
	leftOn: null,
	isGuest: false,
	talks,
	...change
});
const told = (outcome: Outcome | undefined): string => {
	if (!outcome) return '';
	if (outcome.is === 'voldaan') return `voldaan ${outcome.on}`;
	return outcome.is === 'n.v.t.' ? outcome.whyKey.replace('gesprekken_norm_', '') : `${outcome.is} ${outcome.dueOn}`;
};
const outcomeOf = (norm: ReturnType<typeof canTell>, one: TalkFacts) => told(judge(norm, [one], day, [])[0]?.outcome);

const held = talk({ heldOn: '2026-11-10', followedWithin: 7 });
const heard = (followedOn: string) => ({ ...held, followedOn });
const parents = (heldOn: string, change: Partial<TalkFact> = {}) => talk({ kind: 'oudergesprek', heldOn, ...change });

describe('N19: the parents within a week', () => {
	test.each<[string, TalkFact[], string]>([
		['no talk', [], 'no_talk'],
		['a talk that nobody follows', [talk({ heldOn: '2026-11-10' })], 'no_talk'],
		['not yet', [held], 'nog te doen 2026-11-17'],
		['on the seventh day', [heard('2026-11-17')], 'voldaan 2026-11-17'],
		['on the eighth day', [heard('2026-11-18')], 'gemist 2026-11-17'],
		[
			'what is still to be done comes before what was missed',
			[talk({ heldOn: '2026-09-10', followedWithin: 7, followedOn: '2026-10-01' }), held],
			'nog te doen 2026-11-17'
		],
		['last school year counts no more', [talk({ heldOn: '2026-06-10', followedWithin: 7 })], 'no_talk']
	])('%s', (_, talks, outcome) => {
		expect(outcomeOf(parentsWithinAWeek(null), facts(talks))).toBe(outcome);
	});

	test('a school may take other days', () => {
		expect(outcomeOf(parentsWithinAWeek(14), facts([heard('2026-11-18')]))).toBe('voldaan 2026-11-18');
	});

	test('who left without it has missed it', () => {
		expect(outcomeOf(parentsWithinAWeek(null), facts([held], { leftOn: '2026-11-12' }))).toBe('gemist 2026-11-17');
	});
});

describe('N22: everybody came', () => {
	const came = (isPupilPresent: boolean, parentsPresent: number, parentsAsked = 2) =>
		parents('2026-11-12', { isPupilPresent, parentsPresent, parentsAsked });
	test.each<[string, TalkFact[], string]>([
		['no talk with parents', [held], 'no_parents_talk'],
		['nobody wrote down who came', [parents('2026-11-12')], 'no_parents_talk'],
		['the pupil and one of two parents', [came(true, 1)], 'voldaan 2026-11-12'],
		['without the pupil', [came(false, 2)], 'gemist 2026-11-12'],
		['without parents', [came(true, 0)], 'gemist 2026-11-12'],
		['from 18, no parent asked', [came(true, 0, 0)], 'voldaan 2026-11-12']
	])('%s', (_, talks, outcome) => {
		expect(outcomeOf(allPresent(), facts(talks))).toBe(outcome);
	});
});

describe('N23: the pupil can tell', () => {
	test.each<[string, TalkFact[], string]>([
		['not asked', [held], 'not_asked'],
		['yes', [talk({ heldOn: '2026-11-10', canTell: 'ja' })], 'voldaan 2026-11-10'],
		['a bit: a later talk may show it', [talk({ heldOn: '2026-11-10', canTell: 'beetje' })], 'nog te doen 2027-07-31'],
		[
			'the last time counts',
			[talk({ heldOn: '2026-09-10', canTell: 'ja' }), talk({ heldOn: '2026-11-10', canTell: 'nee' })],
			'nog te doen 2027-07-31'
		]
	])('%s', (_, talks, outcome) => {
		expect(outcomeOf(canTell(), facts(talks))).toBe(outcome);
	});

	test('who left cannot show it any more', () => {
		const left = facts([talk({ heldOn: '2026-11-10', canTell: 'nee' })], { leftOn: '2026-11-13' });
		expect(outcomeOf(canTell(), left)).toBe('gemist 2026-11-13');
	});
});

describe('I5: planned with the parents', () => {
	const planned = (plannedOn: string) => talk({ kind: 'oudergesprek', state: 'open', plannedOn, on: plannedOn });
	test.each<[string, TalkFact[], string]>([
		['no round', [], 'no_round'],
		[
			'only a single talk outside rounds',
			[talk({ kind: 'oudergesprek', isInRound: false, heldOn: '2026-11-10' })],
			'no_round'
		],
		['a round of which the parents hear', [held], 'nog te doen 2027-07-31'],
		['one of two', [planned('2026-11-20')], 'nog te doen 2027-07-31'],
		['two', [planned('2026-11-20'), planned('2027-02-01')], 'voldaan 2027-02-01'],
		[
			'a cancelled one does not count',
			[planned('2026-11-20'), { ...planned('2027-02-01'), state: 'cancelled' }],
			'nog te doen 2027-07-31'
		]
	])('%s', (_, talks, outcome) => {
		expect(outcomeOf(plannedWithParents(2), facts(talks))).toBe(outcome);
	});
});

test.each([parentsWithinAWeek(null), allPresent(), canTell(), plannedWithParents(2)])(
	'$key is not about guests, nor who left before this year',
	(norm) => {
		const done = [talk({ heldOn: '2026-11-10', canTell: 'nee', followedWithin: 7 })];
		expect(outcomeOf(norm, facts(done, { isGuest: true }))).toBe('guest');
		expect(outcomeOf(norm, facts(done, { leftOn: '2026-07-01' }))).toBe('left');
		expect(outcomeOf(norm, facts(done, { enrolledOn: '2026-12-01' }))).toBe('not_yet');
	}
);
