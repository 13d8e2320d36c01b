import { describe, expect, test } from 'vitest';
import { isAskedAgain } from './invitations.ts';
import { isLate, nextAct, nextInRhythm, progressOf, type Moment, type NextAct, type Progress } from './progress.ts';
import { slotTimes, type SlotDay } from './slots.ts';

const today = '2026-11-16';
const talk: Moment = {
	kind: 'leerlinggesprek',
	state: 'open',
	plannedOn: null,
	dueOn: '2026-11-27',
	hasFreeSlots: false
};

describe('how far a talk is, and what comes next', () => {
	test.each<[string, Partial<Moment>, Progress, NextAct]>([
		['nothing yet', {}, 'unplanned', 'plan'],
		['with parents, and nothing to pick', { kind: 'oudergesprek' }, 'unplanned', 'plan'],
		['with parents, and times to pick', { kind: 'oudergesprek', hasFreeSlots: true }, 'waits', 'plan'],
		['times of the mentor are not for pupils', { hasFreeSlots: true }, 'unplanned', 'plan'],
		['tomorrow', { plannedOn: '2026-11-17' }, 'planned', 'look'],
		['today', { plannedOn: today }, 'today', 'hold'],
		['yesterday, and not closed', { plannedOn: '2026-11-15' }, 'passed', 'hold'],
		['held', { state: 'held', plannedOn: '2026-11-15' }, 'held', 'look'],
		['cancelled', { state: 'cancelled' }, 'cancelled', 'look']
	])('%s', (_, change, progress, act) => {
		expect(progressOf({ ...talk, ...change }, today)).toBe(progress);
		expect(nextAct(progress)).toBe(act);
	});

	test.each<[string, Partial<Moment>, boolean]>([
		['on its last day', { dueOn: today }, false],
		['the day after', { dueOn: '2026-11-15' }, true],
		['held after all', { dueOn: '2026-11-15', state: 'held' }, false],
		['without a last day', { dueOn: null }, false]
	])('late: %s', (_, change, late) => {
		expect(isLate({ ...talk, ...change }, today)).toBe(late);
	});
});

describe('the next talk in a pupil’s own rhythm', () => {
	test.each([
		['never had one', null, 4, today],
		['two weeks ago, every four', '2026-11-02', 4, '2026-11-30'],
		['long ago', '2026-06-01', 4, today],
		['falls on a Saturday', '2026-11-07', 2, '2026-11-23'],
		['falls on a Sunday', '2026-11-08', 2, '2026-11-23']
	])('%s', (_, last, weeks, next) => {
		expect(nextInRhythm(last, weeks, today)).toBe(next);
	});
});

describe('the times of a day', () => {
	const day: SlotDay = { from: '15:00', until: '16:00', minutes: 20, pause: 0 };
	test.each<[string, Partial<SlotDay>, string[]]>([
		['one after the other', {}, ['15:00', '15:20', '15:40']],
		['with a pause', { pause: 5 }, ['15:00', '15:25']],
		['only what fits whole', { until: '15:59' }, ['15:00', '15:20']],
		['nothing fits', { until: '15:10' }, []],
		['the wrong way round', { until: '14:00' }, []],
		['before ten', { from: '08:50', until: '09:30' }, ['08:50', '09:10']]
	])('%s', (_, change, times) => {
		expect(slotTimes({ ...day, ...change })).toEqual(times);
	});

	test('never more than one makes on purpose', () => {
		expect(slotTimes({ from: '00:00', until: '23:59', minutes: 5, pause: 0 })).toHaveLength(40);
	});
});

describe('asking again', () => {
	const asked = { invitedOn: '2026-11-09', timesAsked: 0, lastAskedOn: null };
	const school = { times: 2, daysBetween: 7 };
	test.each([
		['a week after the invitation', asked, true],
		['a day too soon', { ...asked, invitedOn: '2026-11-10' }, false],
		['a week after the last time', { ...asked, timesAsked: 1, lastAskedOn: '2026-11-09' }, true],
		['just asked', { ...asked, timesAsked: 1, lastAskedOn: '2026-11-15' }, false],
		['often enough', { ...asked, timesAsked: 2, lastAskedOn: '2026-10-01' }, false]
	])('%s', (_, one, again) => {
		expect(isAskedAgain(one, school, today)).toBe(again);
	});
});
