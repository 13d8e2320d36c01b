import { expect, test } from 'vitest';
import { nextStates, swvStates } from './swv/swv.ts';
import { actsOn, referralStates, stateOfReferral, type ReferralDates } from './verwijzing.ts';
import { REFERRAL_TRANSITIONS, SWV_TRANSITIONS } from './states.ts';

test.each(referralStates)('what can be done with a referral that is %s is what the table says', (state) => {
	const acts = REFERRAL_TRANSITIONS.filter(({ from }) => from === state).map(({ by }) => by);
	expect(acts).toEqual(actsOn[state]);
});

test.each<[string, Partial<ReferralDates>]>([
	['send', { sentOn: '2026-10-01' }],
	['answer', { sentOn: '2026-10-01', answeredOn: '2026-10-20' }],
	['close', { sentOn: '2026-10-01', answeredOn: '2026-10-20', closedOn: '2026-11-01' }],
	['stop', { stoppedOn: '2026-10-02' }]
])('%s leads where the table says', (act, dates) => {
	const none: ReferralDates = { sentOn: null, answeredOn: null, closedOn: null, stoppedOn: null };
	const to = new Set(REFERRAL_TRANSITIONS.filter(({ by }) => by === act).map((row) => row.to));
	expect([...to]).toEqual([stateOfReferral({ ...none, ...dates })]);
});

test.each(swvStates)('after a request that is %s comes what the table says', (state) => {
	const after = SWV_TRANSITIONS.filter(({ from }) => from === state).map(({ to }) => to);
	expect(after.toSorted()).toEqual(nextStates[state].toSorted());
});
