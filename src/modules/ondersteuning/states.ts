/** What may follow what, as tables: the diagrams in docs/states/verzoek.md and zaak.md are made from them. */
import type { Transition } from '#platform/states.ts';
import type { RequestState } from './request/request.ts';

export const REQUEST_TRANSITIONS: Transition<RequestState>[] = [
	{
		from: null,
		to: 'open',
		by: 'raise',
		needs: ['by a mentor or the care team', 'what is seen, what was tried, what is asked, how urgent']
	},
	{ from: 'open', to: 'teruggevraagd', by: 'ask back', needs: ['by the care team'] },
	{ from: 'teruggevraagd', to: 'open', by: 'answer', needs: ['by who raised it or a mentor of the pupil'] },
	...(['open', 'teruggevraagd'] as const).flatMap((from): Transition<RequestState>[] => [
		{ from, to: 'opgepakt', by: 'take up', needs: ['by the care team, with a reason', 'opens or joins a case'] },
		{ from, to: 'gesloten', by: 'close', needs: ['by the care team, with a reason'] },
		{ from, to: 'gesloten', by: 'take back', needs: ['by who raised it, with a reason'] }
	])
];

/** A case is open as long as it has not ended; on which of the four levels it stands is the ladder's. */
export type CaseState = 'open' | 'closed';

export const CASE_TRANSITIONS: Transition<CaseState>[] = [
	{ from: null, to: 'open', by: 'open', needs: ['by the care team, on a level, with a reason'] },
	{ from: 'open', to: 'open', by: 'step', needs: ['by the care team, to another level, with a reason'] },
	{
		from: 'open',
		to: 'open',
		by: 'evaluate: continue, arrangement outside school, or specialist help',
		needs: [
			'a fixed support plan',
			'exactly one outcome (S1)',
			'what pupil, parents and mentor say, or why not',
			'the next date'
		]
	},
	{
		from: 'open',
		to: 'closed',
		by: 'evaluate: back to basis',
		needs: ['exactly one outcome (S1)', 'the plan is replaced, its goals end']
	},
	{ from: 'open', to: 'closed', by: 'step to basis', needs: ['by the care team, with a reason'] }
];
