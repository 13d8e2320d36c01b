import type { Actions, PageServerLoad } from './$types';
import { BringInForm, BringInQuery } from '#modules/overleg/forms.ts';
import { bringInFilled, viewBringIn } from '#modules/overleg/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';
import { proposalSources as sources } from '../../proposals.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, url, today, draft }) => {
	const query = BringInQuery.parse(Object.fromEntries(url.searchParams));
	const [view, kept] = await Promise.all([
		viewBringIn(db, actor, params.overleg, { query, sources, today }),
		draft('default')
	]);
	return { ...view, owner: actor.personId, draft: kept };
});

export const actions: Actions = {
	default: act(BringInForm, ({ db, actor, params, input, today }) =>
		bringInFilled(db, actor, params.overleg, input, { sources, today })
	)
};
