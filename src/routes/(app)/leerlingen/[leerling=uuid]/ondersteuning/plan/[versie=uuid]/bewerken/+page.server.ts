import type { Actions, PageServerLoad } from './$types';
import { DraftForm } from '#modules/ondersteuning/plan/forms.ts';
import { saveDraft, viewEditPlan } from '#modules/ondersteuning/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewEditPlan);

export const actions: Actions = {
	default: act(DraftForm, ({ db, actor, params, input }) => saveDraft(db, actor, params.leerling, params.versie, input))
};
