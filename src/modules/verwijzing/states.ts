/** What may follow what, as tables: the diagrams in docs/states/verwijzing.md and swv.md are made from them. */
import type { Transition } from '#platform/states.ts';
import type { SwvState } from './swv/swv.ts';
import type { ReferralState } from './verwijzing.ts';

export const REFERRAL_TRANSITIONS: Transition<ReferralState>[] = [
	{ from: null, to: 'concept', by: 'write', needs: ['by the care team'] },
	{ from: 'concept', to: 'concept', by: 'change', needs: [] },
	{ from: 'concept', to: 'wacht', by: 'send', needs: ['consent for a referral, in force that day (S2)'] },
	{ from: 'concept', to: 'gestopt', by: 'stop', needs: ['a reason'] },
	{ from: 'wacht', to: 'wacht', by: 'remind', needs: ['asked after the weeks that the school sets'] },
	{ from: 'wacht', to: 'beantwoord', by: 'answer', needs: ['what was answered, and on which day'] },
	{ from: 'wacht', to: 'gestopt', by: 'stop', needs: ['a reason'] },
	{ from: 'beantwoord', to: 'afgerond', by: 'close', needs: ['what came of it'] },
	{ from: 'beantwoord', to: 'gestopt', by: 'stop', needs: ['a reason'] }
];

export const SWV_TRANSITIONS: Transition<SwvState>[] = [
	{ from: null, to: 'concept', by: 'write', needs: ['by the care team'] },
	{
		from: 'concept',
		to: 'verstuurd',
		by: 'send',
		needs: ['no part of the file is empty', 'no citizen service number, pupil number, nationality or birthplace (P3)']
	},
	{ from: 'verstuurd', to: 'in-behandeling', by: 'taken up by the SWV', needs: [] },
	...(['verstuurd', 'in-behandeling'] as const).map((from): Transition<SwvState> => ({
		from,
		to: 'besluit',
		by: 'decide',
		needs: ['what the SWV decided, and until when']
	})),
	...(['concept', 'verstuurd', 'in-behandeling'] as const).map((from): Transition<SwvState> => ({
		from,
		to: 'ingetrokken',
		by: 'withdraw',
		needs: ['a reason']
	}))
];
