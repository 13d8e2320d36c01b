import type { Actions, PageServerLoad } from './$types';
import { settleNeeds } from '#modules/ondersteuning/server/index.ts';
import { EndForm } from '#modules/traject/forms.ts';
import { end, listPlacements, viewPlacement } from '#modules/traject/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, draft }) =>
	viewPlacement(db, actor, params.leerling, params.traject, await draft('default'))
);

export const actions: Actions = {
	default: act(EndForm, async ({ db, actor, params, input }) => {
		const done = await end(db, actor, params.leerling, params.traject, input);
		const left = await listPlacements(db, [params.leerling]);
		if (left.length === 0) await settleNeeds(db, actor, params.leerling, 'einde plaatsing');
		return done;
	})
};
