import type { Actions, PageServerLoad } from './$types';
import { EndGoalForm } from '#modules/plan/forms.ts';
import { finishGoal, viewGoal } from '#modules/plan/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) => viewGoal(db, actor, params.leerling, params.doel));

export const actions: Actions = {
	default: act(EndGoalForm, ({ db, actor, params, input, today }) =>
		finishGoal(db, actor, params.leerling, params.doel, input, today)
	)
};
