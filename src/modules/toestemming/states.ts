/** What may follow what, as a table: the diagram in docs/states/toestemming.md is made from it. */
import type { Transition } from '#platform/states.ts';
import type { State } from './toestemming.ts';

export const CONSENT_TRANSITIONS: Transition<State>[] = [
	{ from: null, to: 'asked', by: 'ask', needs: ['one purpose, with whom, from when until when'] },
	{
		from: 'asked',
		to: 'given',
		by: 'everybody says yes',
		needs: ['every parent with custody; from 16 the pupil (art. 5 UAVG)']
	},
	{ from: 'asked', to: 'refused', by: 'somebody says no', needs: [] },
	{ from: 'refused', to: 'given', by: 'everybody says yes after all', needs: ['whoever refused'] },
	{
		from: 'given',
		to: 'withdrawn',
		by: 'withdraw',
		needs: ['whoever decides that day; access ends at once (art. 7 lid 3 AVG)']
	},
	...(['asked', 'given', 'refused'] as const).map((from): Transition<State> => ({
		from,
		to: 'ended',
		by: 'end',
		needs: ['its last day passed, or the school needs it no more']
	}))
];
