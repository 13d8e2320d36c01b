import type { Actions, PageServerLoad } from './$types';
import { AnyInput, NewGoalForm } from '#modules/plan/forms.ts';
import { startGoal, viewNewGoal } from '#modules/plan/server/index.ts';
import { act } from '#platform/web/act.ts';
import { lookAgain } from '#platform/web/look-again.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, draft }) =>
	viewNewGoal(db, actor, params.leerling, (await draft('bewaar')) ?? (await draft('controleer')))
);

export const actions: Actions = {
	bewaar: act(NewGoalForm, ({ db, actor, params, input }) => startGoal(db, actor, params.leerling, input)),
	controleer: act(AnyInput, lookAgain)
};
