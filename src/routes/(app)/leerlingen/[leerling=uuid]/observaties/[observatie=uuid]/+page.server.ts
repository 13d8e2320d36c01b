import type { Actions, PageServerLoad } from './$types';
import {
	FinishObservationForm,
	StopObservationForm,
	WriteObservationForm
} from '#modules/maatwerk/observations/forms.ts';
import {
	finishObservation,
	stopObservation,
	viewObservation,
	writeObservation
} from '#modules/maatwerk/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewObservation);

export const actions: Actions = {
	bewaren: act(WriteObservationForm, ({ db, actor, params, input, today }) =>
		writeObservation(db, actor, params.leerling, params.observatie, input, today)
	),
	klaar: act(FinishObservationForm, ({ db, actor, params, input, today }) =>
		finishObservation(db, actor, params.leerling, params.observatie, input, today)
	),
	stoppen: act(StopObservationForm, ({ db, actor, params, input, today }) =>
		stopObservation(db, actor, params.leerling, params.observatie, input, today)
	)
};
