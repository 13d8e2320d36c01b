import type { Actions, PageServerLoad } from './$types';
import { ExtendForm } from '#modules/traject/forms.ts';
import { extend, viewPlacement } from '#modules/traject/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) =>
	viewPlacement(db, actor, params.leerling, params.traject)
);

export const actions: Actions = {
	default: act(ExtendForm, ({ db, actor, params, input }) => extend(db, actor, params.leerling, params.traject, input))
};
