/** What may follow what, as a table: the diagram in docs/states/overleg.md is made from it. */
import type { Transition } from '#platform/states.ts';
import type { MeetingState } from './overleg.ts';

export const MEETING_TRANSITIONS: Transition<MeetingState>[] = [
	{ from: null, to: 'planned', by: 'plan, alone or in a series', needs: ['a kind of the set-up, with its members'] },
	{ from: 'planned', to: 'held', by: 'begin', needs: ['somebody who runs it'] },
	{ from: 'held', to: 'closed', by: 'close', needs: ['from then on it stays as it is'] },
	{ from: 'planned', to: 'cancelled', by: 'cancel', needs: ['a reason; its points stay'] },
	{ from: 'cancelled', to: 'planned', by: 'hold after all', needs: [] }
];
