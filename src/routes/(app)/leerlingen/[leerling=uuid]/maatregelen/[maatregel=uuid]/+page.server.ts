import type { Actions, PageServerLoad } from './$types';
import { ChangeMeasureForm, GroundForm, RequestForm, StopForm } from '#modules/maatwerk/measures/forms.ts';
import {
	changeMeasure,
	goOnWithMeasure,
	keepGround,
	moveRequest,
	stopMeasure,
	viewMeasure
} from '#modules/maatwerk/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewMeasure);

export const actions: Actions = {
	wijzig: act(ChangeMeasureForm, ({ db, actor, params, input }) =>
		changeMeasure(db, actor, params.leerling, params.maatregel, input)
	),
	stop: act(StopForm, ({ db, actor, params, input, today }) =>
		stopMeasure(db, actor, params.leerling, params.maatregel, input, today)
	),
	verder: act(StopForm, ({ db, actor, params, input }) =>
		goOnWithMeasure(db, actor, params.leerling, params.maatregel, input)
	),
	grond: act(GroundForm, ({ db, actor, params, input }) =>
		keepGround(db, actor, params.leerling, params.maatregel, input)
	),
	aanvraag: act(RequestForm, ({ db, actor, params, input, today }) =>
		moveRequest(db, actor, params.leerling, params.maatregel, input, today)
	)
};
