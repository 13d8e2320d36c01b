import type { Actions, PageServerLoad } from './$types';
import { listWithHelpCard } from '#modules/maatwerk/server/index.ts';
import { GroupScoresForm } from '#modules/plan/index.ts';
import { saveGroupScores, viewGroupScores } from '#modules/plan/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, url, today, draft }) => {
	const view = await viewGroupScores(db, actor, params.groep, {
		what: url.searchParams.get('wat'),
		today,
		now: new Date(),
		draft: await draft('bewaren')
	});
	return {
		view,
		withCard: await listWithHelpCard(
			db,
			view.rows.map(({ pupil }) => pupil.id)
		)
	};
});

export const actions: Actions = {
	bewaren: act(GroupScoresForm, ({ db, actor, input, today }) =>
		saveGroupScores(db, actor, input, { today, now: new Date() })
	)
};
