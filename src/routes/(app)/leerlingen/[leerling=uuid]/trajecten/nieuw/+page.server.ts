import type { Actions, PageServerLoad } from './$types';
import { findProposal } from '#modules/ondersteuning/server/index.ts';
import { AskForm } from '#modules/traject/forms.ts';
import { askPlace, viewAsk } from '#modules/traject/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, url, draft }) => {
	const asked = url.searchParams;
	const view = await viewAsk(db, actor, params.leerling, asked.get('arrangement'), await draft('default'));
	// Decided when a support plan was evaluated: that is not typed again.
	return { view, filled: await findProposal(db, params.leerling, asked.get('evaluatie')) };
});

export const actions: Actions = {
	default: act(AskForm, ({ db, actor, params, input }) => askPlace(db, actor, params.leerling, input))
};
