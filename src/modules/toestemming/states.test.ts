import { expect, test } from 'vitest';
import { CONSENT_TRANSITIONS } from './states.ts';
import { isOver, possibleAnswers, stateOn, states, type Answer, type ConsentFacts, type State } from './toestemming.ts';

const bornOn = '2013-05-01';
const parents = ['one', 'other'];
const facts = (...said: [string, Answer][]): ConsentFacts => ({
	fromOn: '2026-09-01',
	untilOn: '2026-12-31',
	endedOn: null,
	pupil: { personId: 'pupil', bornOn },
	custody: parents.map((personId) => ({ personId, fromOn: bornOn, untilOn: null })),
	said: said.map(([personId, answer], at) => ({ personId, answer, saidOn: `2026-09-0${at + 2}` }))
});
const on = '2026-10-01';
const arrow = (by: string): { from: State | null; to: State } => CONSENT_TRANSITIONS.find((row) => row.by === by)!;

test.each<[string, ConsentFacts, ConsentFacts]>([
	['everybody says yes', facts(['one', 'gives']), facts(['one', 'gives'], ['other', 'gives'])],
	['somebody says no', facts(), facts(['one', 'refuses'])],
	[
		'everybody says yes after all',
		facts(['one', 'gives'], ['other', 'refuses']),
		facts(['one', 'gives'], ['other', 'refuses'], ['other', 'gives'])
	],
	[
		'withdraw',
		facts(['one', 'gives'], ['other', 'gives']),
		facts(['one', 'gives'], ['other', 'gives'], ['one', 'withdraws'])
	]
])('%s: from and to as the table says', (by, before, after) => {
	expect({ from: stateOn(before, on), to: stateOn(after, on) }).toMatchObject({
		from: arrow(by).from,
		to: arrow(by).to
	});
});

test('every state that is not over can end, and nothing follows what is over', () => {
	for (const state of states) {
		const after = CONSENT_TRANSITIONS.filter(({ from }) => from === state).map(({ to }) => to);
		expect(after.includes('ended'), state).toBe(!isOver(state));
		if (isOver(state)) expect(possibleAnswers({ state, isDecider: true, own: null })).toEqual([]);
	}
	expect(stateOn(facts(['one', 'gives'], ['other', 'gives']), '2027-01-01')).toBe('ended');
});
