import type { Actions, PageServerLoad } from './$types';
import { NoFields } from '#modules/maatwerk/workplan/forms.ts';
import { startWorkPlan, viewWorkPlans } from '#modules/maatwerk/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewWorkPlans);

export const actions: Actions = {
	beginnen: act(NoFields, ({ db, actor, params, today }) => startWorkPlan(db, actor, params.leerling, today))
};
