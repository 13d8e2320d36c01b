import type { Actions, PageServerLoad } from './$types';
import { ScoreForm, TakeBackForm } from '#modules/plan/index.ts';
import { scoreGoal, takeBackScore, viewGoalScores } from '#modules/plan/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params, today }) =>
	viewGoalScores(db, actor, params.leerling, params.doel, { today, now: new Date() })
);

export const actions: Actions = {
	scoren: act(ScoreForm, ({ db, actor, params, input, today }) =>
		scoreGoal(db, actor, params.leerling, params.doel, input, { today, now: new Date() })
	),
	terugnemen: act(TakeBackForm, ({ db, actor, params, input, today }) =>
		takeBackScore(db, actor, params.leerling, input, { today, now: new Date() })
	)
};
