import type { Actions, PageServerLoad } from './$types';
import { FixForm, NoInput, PlanAnswerForm } from '#modules/ondersteuning/plan/forms.ts';
import { dropPlan, fixPlan, recordAnswer, startPlan, viewPlan } from '#modules/ondersteuning/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewPlan);

export const actions: Actions = {
	gesproken: act(PlanAnswerForm, ({ db, actor, params, input }) =>
		recordAnswer(db, actor, params.leerling, params.versie, input)
	),
	vaststellen: act(FixForm, ({ db, actor, params, input }) =>
		fixPlan(db, actor, params.leerling, params.versie, input)
	),
	weggooien: act(NoInput, ({ db, actor, params }) => dropPlan(db, actor, params.leerling, params.versie)),
	wijzigen: act(NoInput, ({ db, actor, params }) => startPlan(db, actor, params.leerling))
};
