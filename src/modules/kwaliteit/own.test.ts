import { describe, expect, test } from 'vitest';
import { judge } from './norm.ts';
import { ownNorm, periodsOf, type OwnFacts, type OwnNorm, type OwnPeriod, type Span } from './own.ts';

const schoolYear = { startsOn: '2026-08-01', endsOn: '2027-07-31' };
const rounds: Span[] = [
	{ startsOn: '2026-09-01', endsOn: '2026-10-31' },
	{ startsOn: '2026-11-01', endsOn: '2027-02-05' },
	{ startsOn: '2027-03-01', endsOn: '2027-06-11' }
];
const own = (over: Partial<OwnNorm> = {}): OwnNorm => ({
	key: 'E1',
	name: 'Elke leerling krijgt complimenten',
	counter: 'logboek',
	option: 'compliment',
	times: 1,
	period: 'schooljaar',
	stages: [],
	locationIds: [],
	target: 90,
	resultArea: null,
	isTask: true,
	since: '2026-08-01',
	...over
});

function outcome(norm: OwnNorm, facts: Partial<OwnFacts> = {}, today = '2026-11-16', calendar = rounds): string {
	const fact: OwnFacts = {
		pupilId: 'noa',
		stage: 2,
		locationId: 'noord',
		enrolledOn: '2025-08-01',
		leftOn: null,
		isGuest: false,
		dates: [],
		...facts
	};
	const found = judge(ownNorm(norm, calendar), [fact], { today, schoolYear }, [])[0]!.outcome;
	if (found.is === 'voldaan') return `voldaan ${found.on}`;
	if (found.is === 'n.v.t.') return `n.v.t. ${found.whyKey.replace('kwaliteit_own_', '')}`;
	if (found.is === 'gemist') return `gemist ${found.dueOn}`;
	return `${found.isOverdue ? 'te laat' : 'nog te doen'} ${found.dueOn}`;
}

describe('so many times a school year', () => {
	test.each<[string, number, string[], string]>([
		['nothing yet', 1, [], 'nog te doen 2027-07-31'],
		['once', 1, ['2026-10-01'], 'voldaan 2026-10-01'],
		['once of two', 2, ['2026-10-01'], 'nog te doen 2027-07-31'],
		['twice on one day', 2, ['2026-10-01', '2026-10-01'], 'voldaan 2026-10-01'],
		['met on the day of the last that was asked', 2, ['2026-09-01', '2026-10-05', '2026-11-01'], 'voldaan 2026-10-05'],
		['that of last year does not count', 1, ['2026-07-31'], 'nog te doen 2027-07-31']
	])('%s', (_, times, dates, expected) => {
		expect(outcome(own({ times }), { dates })).toBe(expected);
	});
});

describe('of a norm that was made in the course of a year', () => {
	test.each<[string, OwnPeriod, string, string]>([
		['the quarter before is not asked', 'kwartaal', '2026-11-10', 'nog te doen 2027-01-31'],
		['the quarter in which it was made is', 'kwartaal', '2026-10-31', 'gemist 2026-10-31'],
		['the round before is not asked', 'ronde', '2026-11-10', 'nog te doen 2027-02-05'],
		['the year is asked as a whole', 'schooljaar', '2026-11-10', 'nog te doen 2027-07-31']
	])('%s', (_, period, since, expected) => {
		expect(outcome(own({ period, since }))).toBe(expected);
	});
});

describe('in each round, and in each quarter', () => {
	test.each<[string, OwnPeriod, string[], string, string]>([
		['both rounds so far', 'ronde', ['2026-09-10', '2026-11-05'], '2026-11-16', 'voldaan 2026-11-05'],
		['this round is still open', 'ronde', ['2026-09-10'], '2026-11-16', 'nog te doen 2027-02-05'],
		['the first was missed, whatever came later', 'ronde', ['2026-11-05'], '2026-11-16', 'gemist 2026-10-31'],
		['on its last day it can still be done', 'ronde', [], '2026-10-31', 'nog te doen 2026-10-31'],
		['before the first round', 'ronde', [], '2026-08-20', 'nog te doen 2026-10-31'],
		['between two rounds', 'ronde', ['2026-09-10', '2026-12-01'], '2027-02-20', 'voldaan 2026-12-01'],
		['after the last round', 'ronde', ['2026-09-10', '2026-12-01'], '2027-06-12', 'gemist 2027-06-11'],
		[
			'a day between rounds counts for none',
			'ronde',
			['2026-09-10', '2026-12-01', '2027-02-20'],
			'2027-06-12',
			'gemist 2027-06-11'
		],
		['both quarters so far', 'kwartaal', ['2026-10-31', '2026-11-01'], '2026-11-16', 'voldaan 2026-11-01'],
		['a quarter too late', 'kwartaal', ['2026-11-01'], '2026-11-16', 'gemist 2026-10-31'],
		[
			'the last quarter ends with the year',
			'kwartaal',
			['2026-10-01', '2027-01-01', '2027-03-01'],
			'2027-05-02',
			'nog te doen 2027-07-31'
		]
	])('%s', (_, period, dates, today, expected) => {
		expect(outcome(own({ period }), { dates }, today)).toBe(expected);
	});

	test('a school without rounds in its calendar has one period: the year', () => {
		expect(outcome(own({ period: 'ronde' }), {}, '2026-11-16', [])).toBe('nog te doen 2027-07-31');
	});

	test('quarters lie against each other and fill the year', () => {
		const quarters = periodsOf('kwartaal', { today: '2026-11-16', schoolYear }, []);
		expect(quarters.map(({ startsOn, endsOn }) => `${startsOn}–${endsOn}`)).toEqual([
			'2026-08-01–2026-10-31',
			'2026-11-01–2027-01-31',
			'2027-02-01–2027-04-30',
			'2027-05-01–2027-07-31'
		]);
	});
});

describe('for whom', () => {
	test.each<[string, Partial<OwnNorm>, Partial<OwnFacts>, string]>([
		['a guest', {}, { isGuest: true }, 'n.v.t. guest'],
		['who comes later', {}, { enrolledOn: '2026-12-01' }, 'n.v.t. not_yet'],
		['who is not enrolled', {}, { enrolledOn: null }, 'n.v.t. not_yet'],
		['who left last year', {}, { leftOn: '2026-07-31' }, 'n.v.t. left'],
		['another year of school life', { stages: [3] }, {}, 'n.v.t. other_stage'],
		['one of the years', { stages: [2, 3] }, {}, 'nog te doen 2027-07-31'],
		['nobody knows the year', { stages: [2] }, { stage: null }, 'n.v.t. other_stage'],
		['another location', { locationIds: ['zuid'] }, {}, 'n.v.t. other_location'],
		['the location', { locationIds: ['zuid', 'noord'] }, {}, 'nog te doen 2027-07-31'],
		['who left this year, without', {}, { leftOn: '2026-11-10' }, 'gemist 2026-11-10'],
		['who leaves later', {}, { leftOn: '2026-12-18' }, 'nog te doen 2026-12-18'],
		[
			'who came in this round with four weeks left',
			{ period: 'ronde' },
			{ enrolledOn: '2026-11-10' },
			'nog te doen 2027-02-05'
		],
		[
			'who was not here in the first round',
			{ period: 'ronde' },
			{ enrolledOn: '2026-11-01', dates: ['2026-11-05'] },
			'voldaan 2026-11-05'
		]
	])('%s', (_, norm, facts, expected) => {
		expect(outcome(own(norm), facts)).toBe(expected);
	});

	test('who came in the last days of a period is asked from the next one', () => {
		const came = { enrolledOn: '2027-01-20' };
		expect(outcome(own({ period: 'kwartaal' }), came, '2027-01-25')).toBe('nog te doen 2027-04-30');
		expect(outcome(own({ period: 'schooljaar' }), { enrolledOn: '2027-07-10' }, '2027-07-12')).toBe('n.v.t. from_next');
	});
});

test('it is a task of the mentor where the school says so', () => {
	expect(ownNorm(own(), []).taskFor).toBe('mentor');
	expect(ownNorm(own({ isTask: false }), []).taskFor).toBe('nobody');
});
