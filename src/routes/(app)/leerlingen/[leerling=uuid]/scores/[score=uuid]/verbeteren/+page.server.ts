import type { Actions, PageServerLoad } from './$types';
import { CorrectScoreForm } from '#modules/plan/index.ts';
import { correctScore, viewCorrectScore } from '#modules/plan/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';
import { sameSitePath } from '#platform/web/same-site.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, url }) => {
	const asked = url.searchParams.get('terug');
	return {
		view: await viewCorrectScore(db, actor, params.leerling, params.score),
		back: asked ? sameSitePath(asked) : `/leerlingen/${params.leerling}`
	};
});

export const actions: Actions = {
	default: act(CorrectScoreForm, ({ db, actor, params, input, url }) =>
		correctScore(db, actor, params.leerling, params.score, input, url.searchParams.get('terug'))
	)
};
