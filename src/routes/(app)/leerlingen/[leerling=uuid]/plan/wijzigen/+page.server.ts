import type { Actions, PageServerLoad } from './$types';
import { PlanForm } from '#modules/iop/plan/forms.ts';
import { editPlan, viewEditPlan } from '#modules/iop/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, draft }) => ({
	view: await viewEditPlan(db, actor, params.leerling, draft)
}));

export const actions: Actions = {
	default: act(PlanForm, ({ db, actor, params, input, today }) => editPlan(db, actor, params.leerling, input, today))
};
