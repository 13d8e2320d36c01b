import type { Actions, PageServerLoad } from './$types';
import { ReasonForm } from '#modules/verwijzing/forms.ts';
import {
	decideRequest,
	keepRequest,
	sendRequest,
	takeUpRequest,
	viewRequest,
	withdrawRequest
} from '#modules/verwijzing/server/index.ts';
import { DecisionForm, OnDayForm, SwvForm } from '#modules/verwijzing/swv/forms.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async (context) => ({ view: await viewRequest(context) }));
export const actions: Actions = {
	change: act(SwvForm, ({ db, actor, params, input }) =>
		keepRequest(db, actor, params.leerling, params.aanvraag, input)
	),
	send: act(OnDayForm, ({ db, actor, params, input, today }) =>
		sendRequest(db, actor, params.leerling, params.aanvraag, input, today)
	),
	takeUp: act(OnDayForm, ({ db, actor, params, input, today }) =>
		takeUpRequest(db, actor, params.leerling, params.aanvraag, input, today)
	),
	decide: act(DecisionForm, ({ db, actor, params, input, today }) =>
		decideRequest(db, actor, params.leerling, params.aanvraag, input, today)
	),
	stop: act(ReasonForm, ({ db, actor, params, input, today }) =>
		withdrawRequest(db, actor, params.leerling, params.aanvraag, input, today)
	)
};
