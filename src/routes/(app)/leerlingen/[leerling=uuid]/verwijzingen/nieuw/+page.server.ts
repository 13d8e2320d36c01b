import type { Actions, PageServerLoad } from './$types';
import { findProposal } from '#modules/ondersteuning/server/index.ts';
import { ReferralForm } from '#modules/verwijzing/forms.ts';
import { addReferral, viewReferralForm } from '#modules/verwijzing/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async (context) => {
	const { db, params, url } = context;
	const view = await viewReferralForm(context);
	// Decided when a support plan was evaluated: that is not typed again.
	const proposal = await findProposal(db, params.leerling, url.searchParams.get('evaluatie'));
	return { view, why: proposal?.why };
});
export const actions: Actions = {
	default: act(ReferralForm, ({ db, actor, params, input }) => addReferral(db, actor, params.leerling, input))
};
