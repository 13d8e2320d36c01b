import type { Actions, PageServerLoad } from './$types';
import { settleNeeds } from '#modules/ondersteuning/server/index.ts';
import { PlaceForm } from '#modules/traject/forms.ts';
import { place, viewPlacement } from '#modules/traject/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, draft }) =>
	viewPlacement(db, actor, params.leerling, params.traject, await draft('default'))
);

export const actions: Actions = {
	default: act(PlaceForm, async ({ db, actor, params, input }) => {
		const done = await place(db, actor, params.leerling, params.traject, input);
		// What the support case waited for.
		await settleNeeds(db, actor, params.leerling, 'plaatsing');
		return done;
	})
};
