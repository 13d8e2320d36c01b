import type { Actions, PageServerLoad } from './$types';
import { PutBackForm } from '#modules/plan/forms.ts';
import { putBackGoal, viewEditGoal } from '#modules/plan/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) =>
	viewEditGoal(db, actor, params.leerling, params.doel, undefined)
);

export const actions: Actions = {
	default: act(PutBackForm, ({ db, actor, params, input }) =>
		putBackGoal(db, actor, params.leerling, params.doel, input)
	)
};
