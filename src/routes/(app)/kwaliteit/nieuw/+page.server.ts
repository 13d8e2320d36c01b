import type { Actions, PageServerLoad } from './$types';
import { OwnNormForm } from '#modules/kwaliteit/forms.ts';
import { makeNorm, viewOwnNorm } from '#modules/kwaliteit/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';
import { counterOffers } from '../../norms.ts';

export const load: PageServerLoad = read(async ({ db, actor, today, draft }) => {
	const [view, kept] = await Promise.all([
		viewOwnNorm(db, actor, null, { today, counters: counterOffers }),
		draft('bewaren')
	]);
	return { view, draft: kept, me: actor.personId };
});

export const actions: Actions = {
	bewaren: act(OwnNormForm, ({ db, actor, input, today }) =>
		makeNorm(db, actor, input, { today, counters: counterOffers })
	)
};
