import type { Actions, PageServerLoad } from './$types';
import { AnyInput, ChangeGoalForm } from '#modules/plan/forms.ts';
import { changeGoal, viewEditGoal } from '#modules/plan/server/index.ts';
import { act } from '#platform/web/act.ts';
import { lookAgain } from '#platform/web/look-again.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, draft }) =>
	viewEditGoal(db, actor, params.leerling, params.doel, (await draft('bewaar')) ?? (await draft('controleer')))
);

export const actions: Actions = {
	bewaar: act(ChangeGoalForm, ({ db, actor, params, input }) =>
		changeGoal(db, actor, params.leerling, params.doel, input)
	),
	controleer: act(AnyInput, lookAgain)
};
