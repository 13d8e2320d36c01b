/** What may follow what, as a table: the diagram in docs/states/plaatsing.md is made from it. */
import type { Transition } from '#platform/states.ts';
import type { PlacementState } from './traject.ts';

export const PLACEMENT_TRANSITIONS: Transition<PlacementState>[] = [
	{ from: null, to: 'wacht', by: 'ask', needs: ['by a mentor, a team leader or the care team, with why'] },
	{ from: 'wacht', to: 'wacht', by: 'priority', needs: ['by the care team, with a reason'] },
	{
		from: 'wacht',
		to: 'geplaatst',
		by: 'place',
		needs: [
			'by the care team, with a reason',
			'a place that is free on every day (S3), or by name over it with a reason'
		]
	},
	{ from: 'wacht', to: 'vervallen', by: 'lapse', needs: ['by the care team, with a reason'] },
	{ from: 'vervallen', to: 'wacht', by: 'restore', needs: ['nothing else for this arrangement waits or runs'] },
	{ from: 'geplaatst', to: 'geplaatst', by: 'extend', needs: ['the same room, and the hard duration (S3)'] },
	{
		from: 'geplaatst',
		to: 'beëindigd',
		by: 'end',
		needs: ['an outcome, and how each goal went', 'guides stop reading that day']
	}
];
