import type { Actions, PageServerLoad } from './$types';
import { GoalsForm, NeedForm } from '#modules/traject/forms.ts';
import { changeGoals, changeNeed, viewPlacement } from '#modules/traject/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, draft }) =>
	viewPlacement(db, actor, params.leerling, params.traject, await draft('doelen'))
);

export const actions: Actions = {
	doelen: act(GoalsForm, ({ db, actor, params, input }) =>
		changeGoals(db, actor, params.leerling, params.traject, input)
	),
	behoefte: act(NeedForm, ({ db, actor, params, input }) =>
		changeNeed(db, actor, params.leerling, params.traject, input)
	)
};
