import type { Actions, PageServerLoad } from './$types';
import { PointForm } from '#modules/overleg/forms.ts';
import { changePoint, viewPoint } from '#modules/overleg/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, draft }) => {
	const [view, kept] = await Promise.all([viewPoint(db, actor, params.overleg, params.punt), draft('default')]);
	return { ...view, owner: actor.personId, draft: kept };
});

export const actions: Actions = {
	default: act(PointForm, ({ db, actor, params, input }) => changePoint(db, actor, params.overleg, params.punt, input))
};
