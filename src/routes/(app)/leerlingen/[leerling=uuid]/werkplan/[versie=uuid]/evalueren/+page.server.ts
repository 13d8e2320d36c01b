import type { Actions, PageServerLoad } from './$types';
import { EvaluateForm } from '#modules/maatwerk/workplan/forms.ts';
import { evaluateWorkPlan, viewEvaluate } from '#modules/maatwerk/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewEvaluate);

export const actions: Actions = {
	default: act(EvaluateForm, ({ db, actor, params, input, today }) =>
		evaluateWorkPlan(db, actor, params.leerling, params.versie, input, today)
	)
};
