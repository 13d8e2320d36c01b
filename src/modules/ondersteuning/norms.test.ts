import { describe, expect, test } from 'vitest';
import type { NormDay } from '#modules/kwaliteit/norm.ts';
import {
	answeredInTime,
	caseUntil,
	evaluatedOnTime,
	extraSince,
	hasPlan,
	requestUntil,
	tracksOf,
	type CaseFacts,
	type PlanFacts,
	type RequestFacts,
	type TrackFacts
} from './norms.ts';

const day: NormDay = { today: '2026-11-16', schoolYear: { startsOn: '2026-08-01', endsOn: '2027-07-31' } };
const facts: CaseFacts = {
	pupilId: 'jayden',
	caseId: 'zaak',
	closedOn: null,
	steps: [{ on: '2026-09-01', to: 2 }],
	plans: []
};
const plan = (fixedOn: string, evaluationOn: string, heldOn: string | null = null): PlanFacts => ({
	fixedOn,
	kind: 'first',
	evaluationOn,
	heldOn
});
const track = (change: Partial<TrackFacts>): TrackFacts => ({
	pupilId: 'jayden',
	evaluationOn: '2026-11-16',
	heldOn: null,
	isOver: false,
	...change
});

describe('N20: a track is evaluated on its date', () => {
	test.each<[string, Partial<TrackFacts>, object]>([
		['on the day', { heldOn: '2026-11-16' }, { is: 'met', on: '2026-11-16' }],
		['before the day', { heldOn: '2026-11-02' }, { is: 'met', on: '2026-11-02' }],
		['a day late', { heldOn: '2026-11-17' }, { is: 'due', on: '2026-11-16', isLost: true }],
		['not yet', {}, { is: 'due', on: '2026-11-16', isLost: false }],
		['never, and the plan is over', { isOver: true }, { is: 'due', on: '2026-11-16', isLost: true }]
	])('%s', (_when, change, expected) => {
		expect(evaluatedOnTime.judge(track(change), day)).toEqual(expected);
	});

	test.each<[string, Partial<CaseFacts>, Partial<TrackFacts>[]]>([
		['a case without a plan has none', {}, []],
		['one plan, one date', { plans: [plan('2026-09-10', '2026-12-01')] }, [{ evaluationOn: '2026-12-01' }]],
		[
			'adjusted before its date: the successor has the date',
			{ plans: [plan('2026-09-10', '2026-12-01'), plan('2026-10-10', '2027-01-15')] },
			[{ evaluationOn: '2027-01-15' }]
		],
		[
			'adjusted only after its date: it was missed',
			{ plans: [plan('2026-09-10', '2026-10-01'), plan('2026-10-10', '2027-01-15')] },
			[
				{ evaluationOn: '2026-10-01', isOver: true },
				{ evaluationOn: '2027-01-15', isOver: false }
			]
		],
		[
			'evaluated, and going on',
			{ plans: [plan('2026-09-10', '2026-11-01', '2026-11-01'), plan('2026-11-01', '2027-02-01')] },
			[
				{ evaluationOn: '2026-11-01', heldOn: '2026-11-01' },
				{ evaluationOn: '2027-02-01', heldOn: null }
			]
		],
		[
			'the case closed before the date: nothing is asked',
			{ plans: [plan('2026-09-10', '2026-12-01')], closedOn: '2026-10-15' },
			[]
		],
		[
			'the case closed after the date: missed',
			{ plans: [plan('2026-09-10', '2026-10-01')], closedOn: '2026-10-15' },
			[{ isOver: true }]
		],
		[
			'evaluated last school year: no part of this one',
			{ plans: [plan('2026-01-10', '2026-04-01', '2026-04-01')] },
			[]
		],
		[
			'due last school year and still open',
			{ plans: [plan('2026-01-10', '2026-04-01')] },
			[{ evaluationOn: '2026-04-01' }]
		]
	])('%s', (_what, change, tracks) => {
		expect(tracksOf({ ...facts, ...change }, day)).toMatchObject(tracks);
	});
});

describe('ZP: who stands on level 2 or higher has a plan', () => {
	const norm = hasPlan(42);
	test.each<[string, Partial<CaseFacts>, object]>([
		['not yet: due six weeks after it began', {}, { is: 'due', on: '2026-10-13', isLost: false }],
		['a plan', { plans: [plan('2026-11-10', '2027-01-01')] }, { is: 'met', on: '2026-11-10' }],
		['level 1', { steps: [{ on: '2026-09-01', to: 1 }] }, { is: 'not applicable' }],
		['closed', { closedOn: '2026-10-01' }, { is: 'not applicable' }]
	])('%s', (_what, change, expected) => {
		expect(norm.judge({ ...facts, ...change }, day)).toMatchObject(expected);
	});

	test.each<[CaseFacts['steps'], string | null]>([
		[[{ on: '2026-09-01', to: 1 }], null],
		[
			[
				{ on: '2026-09-01', to: 1 },
				{ on: '2026-10-01', to: 2 },
				{ on: '2026-11-01', to: 3 }
			],
			'2026-10-01'
		],
		[
			[
				{ on: '2026-09-01', to: 2 },
				{ on: '2026-10-01', to: 1 },
				{ on: '2026-11-01', to: 2 }
			],
			'2026-11-01'
		]
	])('since when on extra support: %j', (steps, since) => expect(extraSince({ steps })).toBe(since));
});

describe('ZV: every request is answered in time', () => {
	const norm = answeredInTime({ 'kan wachten': 10, 'deze week': 5, vandaag: 1 }, []);
	const request: RequestFacts = {
		pupilId: 'jayden',
		requestId: 'verzoek',
		urgency: 'deze week',
		state: 'open',
		raisedOn: '2026-11-02',
		events: [],
		isTakenBack: false
	};
	test.each<[string, Partial<RequestFacts>, object]>([
		['waits', {}, { is: 'due', on: '2026-11-09', isLost: false }],
		['answered on the last day', { events: [{ on: '2026-11-09', by: 'zorg' }] }, { is: 'met', on: '2026-11-09' }],
		['a day late', { events: [{ on: '2026-11-10', by: 'zorg' }] }, { is: 'due', on: '2026-11-09', isLost: true }],
		[
			'answered in time, asked again and waiting',
			{
				events: [
					{ on: '2026-11-03', by: 'zorg' },
					{ on: '2026-11-12', by: 'vrager' }
				]
			},
			{ is: 'due', on: '2026-11-19', isLost: false }
		],
		['taken back before anybody answered', { isTakenBack: true }, { is: 'not applicable' }]
	])('%s', (_what, change, expected) => {
		expect(norm.judge({ ...request, ...change }, day)).toMatchObject(expected);
	});

	test('what came after a day that is past does not count', () => {
		const answered: RequestFacts = { ...request, events: [{ on: '2026-11-10', by: 'zorg' }] };
		expect(requestUntil(answered, '2026-11-05')).toMatchObject([{ events: [] }]);
		expect(requestUntil(answered, '2026-11-01')).toEqual([]);
	});
});

test('a case as it was known on a day that is past', () => {
	const whole: CaseFacts = {
		...facts,
		closedOn: '2026-11-10',
		plans: [plan('2026-09-10', '2026-10-01', '2026-10-01'), plan('2026-10-01', '2026-12-01')]
	};
	expect(caseUntil(whole, '2026-09-30')).toMatchObject([{ closedOn: null, plans: [{ heldOn: null }] }]);
	expect(caseUntil(whole, '2026-08-31')).toEqual([]);
});
