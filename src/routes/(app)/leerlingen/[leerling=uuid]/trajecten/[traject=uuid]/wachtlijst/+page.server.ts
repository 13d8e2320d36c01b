import type { Actions, PageServerLoad } from './$types';
import { PriorityForm, WhyForm } from '#modules/traject/forms.ts';
import { lapse, setPriority, viewPlacement } from '#modules/traject/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) =>
	viewPlacement(db, actor, params.leerling, params.traject)
);

export const actions: Actions = {
	voorrang: act(PriorityForm, ({ db, actor, params, input }) =>
		setPriority(db, actor, params.leerling, params.traject, input)
	),
	vervallen: act(WhyForm, ({ db, actor, params, input }) => lapse(db, actor, params.leerling, params.traject, input))
};
