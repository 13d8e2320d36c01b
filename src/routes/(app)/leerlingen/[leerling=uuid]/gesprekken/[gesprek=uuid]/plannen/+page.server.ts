import type { Actions, PageServerLoad } from './$types';
import { CancelForm, PickForm, PlanForm } from '#modules/gesprekken/forms.ts';
import { cancelTalk, pickTime, planTalk, viewPlan } from '#modules/gesprekken/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) =>
	viewPlan(db, actor, params.leerling, params.gesprek)
);

export const actions: Actions = {
	pick: act(PickForm, ({ db, actor, params, input }) => pickTime(db, actor, params.leerling, params.gesprek, input)),
	plan: act(PlanForm, ({ db, actor, params, input }) => planTalk(db, actor, params.leerling, params.gesprek, input)),
	cancel: act(CancelForm, ({ db, actor, params, input }) =>
		cancelTalk(db, actor, params.leerling, params.gesprek, input)
	)
};
