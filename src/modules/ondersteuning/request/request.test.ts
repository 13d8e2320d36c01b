import { describe, expect, test } from 'vitest';
import { answerDueOn, byUrgency, turnsOf, type AnswerDays, type RequestEvent, type Turn } from './request.ts';
import { addWorkingDays } from './working-days.ts';

const autumn = [{ startsOn: '2026-10-19', endsOn: '2026-10-25' }];

describe('working days', () => {
	test.each<[string, string, number, string]>([
		['the day itself does not count', '2026-11-16', 1, '2026-11-17'],
		['none: the same day', '2026-11-16', 0, '2026-11-16'],
		['a weekend lies between', '2026-11-13', 1, '2026-11-16'],
		['asked on a Saturday', '2026-11-14', 1, '2026-11-16'],
		['five are a week', '2026-11-16', 5, '2026-11-23'],
		['ten are two weeks', '2026-11-16', 10, '2026-11-30'],
		['a holiday lies between', '2026-10-16', 1, '2026-10-26'],
		['asked in the holiday', '2026-10-20', 5, '2026-10-30']
	])('%s: %s and %i more is %s', (_why, from, days, expected) => {
		expect(addWorkingDays(from, days, autumn)).toBe(expected);
	});

	test('a holiday without an end does not hang the page', () => {
		expect(addWorkingDays('2026-11-16', 5, [{ startsOn: '2026-11-01', endsOn: '9999-12-31' }])).toBe('2027-12-21');
	});
});

const care = (on: string): RequestEvent => ({ on, by: 'zorg' });
const asker = (on: string): RequestEvent => ({ on, by: 'vrager' });

test.each<[string, RequestEvent[], Turn[]]>([
	['nothing was said', [], [{ since: '2026-11-02', answeredOn: null }]],
	['answered', [care('2026-11-04')], [{ since: '2026-11-02', answeredOn: '2026-11-04' }]],
	[
		'the asker adds something first',
		[asker('2026-11-03'), care('2026-11-04')],
		[{ since: '2026-11-02', answeredOn: '2026-11-04' }]
	],
	[
		'asked back, and answered by the asker',
		[care('2026-11-04'), asker('2026-11-06')],
		[
			{ since: '2026-11-02', answeredOn: '2026-11-04' },
			{ since: '2026-11-06', answeredOn: null }
		]
	],
	[
		'the care team says two things',
		[care('2026-11-04'), care('2026-11-05')],
		[{ since: '2026-11-02', answeredOn: '2026-11-04' }]
	]
])('turns of the care team: %s', (_what, events, turns) => {
	expect(turnsOf('2026-11-02', events)).toEqual(turns);
});

test('when an answer is due follows from the school’s own days', () => {
	const days: AnswerDays = { 'kan wachten': 10, 'deze week': 5, vandaag: 1 };
	expect(answerDueOn('2026-11-16', 'vandaag', days, [])).toBe('2026-11-17');
	expect(answerDueOn('2026-11-16', 'kan wachten', days, [])).toBe('2026-11-30');
	expect(answerDueOn('2026-11-16', 'kan wachten', { ...days, 'kan wachten': 2 }, [])).toBe('2026-11-18');
});

test('what is for today comes first, then what waits longest', () => {
	const list = [
		{ urgency: 'kan wachten', raisedOn: '2026-11-01' },
		{ urgency: 'vandaag', raisedOn: '2026-11-05' },
		{ urgency: 'deze week', raisedOn: '2026-11-02' },
		{ urgency: 'vandaag', raisedOn: '2026-11-04' }
	] as const;
	expect([...list].sort(byUrgency).map(({ raisedOn }) => raisedOn.slice(-1))).toEqual(['4', '5', '2', '1']);
});
