import type { Actions, PageServerLoad } from './$types';
import { FixForm, PlanForm } from '#modules/maatwerk/workplan/forms.ts';
import { fixWorkPlan, saveWorkPlan, viewWorkPlan } from '#modules/maatwerk/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewWorkPlan);

export const actions: Actions = {
	bewaren: act(PlanForm, ({ db, actor, params, input }) =>
		saveWorkPlan(db, actor, params.leerling, params.versie, input)
	),
	vaststellen: act(FixForm, ({ db, actor, params, input, today }) =>
		fixWorkPlan(db, actor, params.leerling, params.versie, input, today)
	)
};
