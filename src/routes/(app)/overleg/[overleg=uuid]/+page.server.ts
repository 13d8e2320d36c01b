import type { Actions, PageServerLoad } from './$types';
import { MoveItemForm, OneItemForm, ProposalForm } from '#modules/overleg/forms.ts';
import { moveItem, putBack, takeOff, takeProposal, viewAgenda } from '#modules/overleg/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';
import { proposalSources as sources } from '../proposals.ts';

export const load: PageServerLoad = read(({ db, actor, params, today }) =>
	viewAgenda(db, actor, params.overleg, { sources, today })
);

export const actions: Actions = {
	volgorde: act(MoveItemForm, ({ db, actor, params, input }) => moveItem(db, actor, params.overleg, input)),
	weg: act(OneItemForm, ({ db, actor, params, input }) => takeOff(db, actor, params.overleg, input)),
	terug: act(OneItemForm, ({ db, actor, params, input }) => putBack(db, actor, params.overleg, input)),
	voorstel: act(ProposalForm, ({ db, actor, params, input, today }) =>
		takeProposal(db, actor, params.overleg, input, { sources, today })
	)
};
