/** What may follow what, as a table: the state diagram in docs/states/opp.md is made from it. */
import type { Transition } from '#platform/states.ts';
import type { VersionState } from '#modules/plan/index.ts';

export const OPP_TRANSITIONS: Transition<VersionState>[] = [
	{
		from: null,
		to: 'draft',
		by: 'start',
		needs: ['no earlier version, or a fixed one without a draft beside it (O7)']
	},
	{ from: 'draft', to: 'draft', by: 'edit', needs: ['a changed action part makes earlier answers void (O4)'] },
	{ from: 'draft', to: 'draft', by: 'offer', needs: ['from here parents and pupil can read it and answer'] },
	{
		from: 'draft',
		to: 'fixed',
		by: 'fix',
		needs: [
			'destination, grounds, factors, support and action part (O2)',
			'a consultation to which every signatory was invited (O3)',
			'the pupil’s own words, or why they were not given (O5)',
			'agreement, refusal or recorded silence of every signatory (O4)',
			'for an evaluation or adjustment: how it went, or why (O6)'
		]
	},
	{
		from: 'fixed',
		to: 'fixed',
		by: 'answer',
		needs: ['a late answer comes beside it; the content never changes (O7)']
	},
	{ from: 'fixed', to: 'replaced', by: 'fix the successor', needs: ['in the same transaction (O7)'] }
];
