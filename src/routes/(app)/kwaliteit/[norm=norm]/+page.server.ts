import type { Actions, PageServerLoad } from './$types';
import { FigureQuery, SettingForm } from '#modules/kwaliteit/forms.ts';
import { setNorm, viewNorm } from '#modules/kwaliteit/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';
import { normOffers } from '../../norms.ts';

export const load: PageServerLoad = read(({ db, actor, params, url, today }) =>
	viewNorm(db, actor, params.norm, {
		query: FigureQuery.parse(Object.fromEntries(url.searchParams)),
		today,
		offers: normOffers
	})
);

export const actions: Actions = {
	instellen: act(SettingForm, ({ db, actor, params, input, today }) =>
		setNorm(db, actor, params.norm, input, { today, offers: normOffers })
	)
};
