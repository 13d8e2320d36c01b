import type { Actions, PageServerLoad } from './$types';
import { DraftForm } from '#modules/opp/forms.ts';
import { saveDraft, viewEdit } from '#modules/opp/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params, draft }) =>
	viewEdit(db, actor, params.leerling, params.opp, draft)
);

export const actions: Actions = {
	default: act(DraftForm, ({ db, actor, params, input }) => saveDraft(db, actor, params.leerling, params.opp, input))
};
