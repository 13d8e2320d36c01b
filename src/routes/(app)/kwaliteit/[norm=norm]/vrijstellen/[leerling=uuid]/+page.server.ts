import type { Actions, PageServerLoad } from './$types';
import { EndExemptionForm, ExemptForm } from '#modules/kwaliteit/forms.ts';
import { endExemption, exempt, viewExemption } from '#modules/kwaliteit/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';
import { normOffers } from '../../../../norms.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, today, draft }) => {
	const [view, kept] = await Promise.all([
		viewExemption(db, actor, params.norm, params.leerling, { today, offers: normOffers }),
		draft('vrijstellen')
	]);
	return { view, draft: kept, me: actor.personId };
});

export const actions: Actions = {
	vrijstellen: act(ExemptForm, ({ db, actor, params, input, today }) =>
		exempt(db, actor, params.norm, params.leerling, input, { today, offers: normOffers })
	),
	stoppen: act(EndExemptionForm, ({ db, actor, params, input, today }) =>
		endExemption(db, actor, params.leerling, input, today)
	)
};
