import type { Actions, PageServerLoad } from './$types';
import { RestoreForm } from '#modules/traject/forms.ts';
import { reopen, restore, viewPlacement } from '#modules/traject/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) =>
	viewPlacement(db, actor, params.leerling, params.traject)
);

export const actions: Actions = {
	terug: act(RestoreForm, ({ db, actor, params, input }) => restore(db, actor, params.leerling, params.traject, input)),
	heropenen: act(RestoreForm, ({ db, actor, params, input }) =>
		reopen(db, actor, params.leerling, params.traject, input)
	)
};
