import type { Actions, PageServerLoad } from './$types';
import { BeginObservationForm } from '#modules/maatwerk/observations/forms.ts';
import { beginObservation, viewObservations } from '#modules/maatwerk/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewObservations);

export const actions: Actions = {
	begin: act(BeginObservationForm, ({ db, actor, params, input, today }) =>
		beginObservation(db, actor, params.leerling, input, today)
	)
};
