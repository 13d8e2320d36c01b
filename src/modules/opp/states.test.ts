import { expect, test } from 'vitest';
import { offer, replace } from '#modules/plan/index.ts';
import { complete, draft, today } from './opp.fixture.ts';
import { fix } from './fixing.ts';
import { edit, firstOpp } from './opp.ts';
import { OPP_TRANSITIONS } from './states.ts';

const moves = (by: string) =>
	OPP_TRANSITIONS.filter((transition) => transition.by === by).map(({ from, to }) => [from, to]);

test('the rules make the moves that the table shows', () => {
	const fixing = fix(draft, complete, { personId: 'mentor', on: today, goals: [] });
	if (!fixing.isFixed) throw new Error('the fixture is complete');
	expect(moves('start')).toEqual([[null, firstOpp('v1', today).state]]);
	expect(moves('edit')).toEqual([['draft', edit(draft, draft.content).state]]);
	expect(moves('offer')).toEqual([['draft', offer(draft, today).state]]);
	expect(moves('fix')).toEqual([['draft', fixing.version.state]]);
	expect(moves('fix the successor')).toEqual([['fixed', replace(fixing.version).state]]);
});

test('nothing leaves the last state', () => {
	expect(OPP_TRANSITIONS.filter(({ from }) => from === 'replaced')).toEqual([]);
});
