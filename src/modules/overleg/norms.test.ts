import { describe, expect, test } from 'vitest';
import { figureOf, outcomeOf, type NormDay } from '#modules/kwaliteit/norm.ts';
import { actionsOf, actionUntil, doneOnTime, type ActionFacts } from './norms.ts';

const day: NormDay = { today: '2026-11-16', schoolYear: { startsOn: '2026-08-01', endsOn: '2027-07-31' } };
const action = (change: Partial<ActionFacts> = {}): ActionFacts => ({
	actionId: 'a',
	owner: 'Mirjam Hoekstra',
	meeting: 'Zorgoverleg',
	agreedOn: '2026-11-02',
	dueOn: '2026-11-16',
	doneOn: null,
	...change
});
const outcome = (change: Partial<ActionFacts>) => outcomeOf(doneOnTime.judge(action(change), day), day.today);

describe('N21: an action of a meeting is closed on its date', () => {
	test.each<[string, Partial<ActionFacts>, object]>([
		['done on the day', { doneOn: '2026-11-16' }, { is: 'voldaan', on: '2026-11-16' }],
		['done before the day', { doneOn: '2026-11-03' }, { is: 'voldaan', on: '2026-11-03' }],
		['done a day late', { dueOn: '2026-11-13', doneOn: '2026-11-14' }, { is: 'gemist', dueOn: '2026-11-13' }],
		['due today', {}, { is: 'nog te doen', dueOn: '2026-11-16', isOverdue: false }],
		['due tomorrow', { dueOn: '2026-11-17' }, { is: 'nog te doen', dueOn: '2026-11-17', isOverdue: false }],
		['due yesterday', { dueOn: '2026-11-15' }, { is: 'nog te doen', dueOn: '2026-11-15', isOverdue: true }]
	])('%s', (_when, change, expected) => {
		expect(outcome(change)).toEqual(expected);
	});

	test('the figure: done in time over done, missed and late; what is not due yet stands beside it', () => {
		const lines = [
			{ doneOn: '2026-11-10' },
			{ dueOn: '2026-11-10', doneOn: '2026-11-12' },
			{ dueOn: '2026-11-10' },
			{ dueOn: '2026-12-01' }
		].map((change) => ({ outcome: outcome(change) }));
		expect(figureOf(lines)).toMatchObject({ met: 1, missed: 1, overdue: 1, denominator: 3, toDo: 1, share: 1 / 3 });
	});

	test.each<[string, Partial<ActionFacts>, boolean]>([
		['due this year', {}, true],
		['due last year, done then', { dueOn: '2026-06-01', doneOn: '2026-06-01' }, false],
		['due last year, done this year', { dueOn: '2026-06-01', doneOn: '2026-09-01' }, true],
		['due last year, never done', { dueOn: '2026-06-01' }, true],
		['due next year', { dueOn: '2027-08-02' }, false]
	])('of this school year: %s', (_what, change, expected) => {
		expect(actionsOf([action(change)], day)).toHaveLength(expected ? 1 : 0);
	});

	test('on a day that lies behind, what came after it does not count', () => {
		expect(actionUntil(action({ doneOn: '2026-11-12' }), '2026-11-10')).toEqual([action()]);
		expect(actionUntil(action({ doneOn: '2026-11-12' }), '2026-11-12')).toEqual([action({ doneOn: '2026-11-12' })]);
		expect(actionUntil(action(), '2026-11-01')).toEqual([]);
	});
});
