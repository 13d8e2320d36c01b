import type { Actions, PageServerLoad } from './$types';
import { AnyInput, FileForm } from '#modules/plan/forms.ts';
import { showGoalBy, showGoalWithout, viewGoal, viewGoalScores } from '#modules/plan/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, today }) => {
	const [goal, scores] = await Promise.all([
		viewGoal(db, actor, params.leerling, params.doel),
		viewGoalScores(db, actor, params.leerling, params.doel, { today, now: new Date() })
	]);
	return { goal, scores };
});

export const actions: Actions = {
	plaatje: act(FileForm, ({ db, actor, params, input }) =>
		showGoalBy(db, actor, params.leerling, params.doel, 'picture', input)
	),
	zonder_plaatje: act(AnyInput, ({ db, actor, params }) =>
		showGoalWithout(db, actor, params.leerling, params.doel, 'picture')
	),
	spreek_in: act(FileForm, ({ db, actor, params, input }) =>
		showGoalBy(db, actor, params.leerling, params.doel, 'recording', input)
	),
	zonder_stem: act(AnyInput, ({ db, actor, params }) =>
		showGoalWithout(db, actor, params.leerling, params.doel, 'recording')
	)
};
