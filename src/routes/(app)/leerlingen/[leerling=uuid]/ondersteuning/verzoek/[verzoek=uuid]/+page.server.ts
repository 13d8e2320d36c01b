import type { Actions, PageServerLoad } from './$types';
import { ReasonForm, ReplyForm, TakeUpForm } from '#modules/ondersteuning/request/forms.ts';
import {
	askBack,
	closeRequest,
	replyToRequest,
	takeBack,
	takeUp,
	viewRequest
} from '#modules/ondersteuning/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewRequest);

export const actions: Actions = {
	oppakken: act(TakeUpForm, ({ db, actor, params, input }) =>
		takeUp(db, actor, params.leerling, params.verzoek, input)
	),
	terugvragen: act(ReplyForm, ({ db, actor, params, input }) =>
		askBack(db, actor, params.leerling, params.verzoek, input)
	),
	sluiten: act(ReasonForm, ({ db, actor, params, input }) =>
		closeRequest(db, actor, params.leerling, params.verzoek, input)
	),
	antwoord: act(ReplyForm, ({ db, actor, params, input }) =>
		replyToRequest(db, actor, params.leerling, params.verzoek, input)
	),
	intrekken: act(ReasonForm, ({ db, actor, params, input }) =>
		takeBack(db, actor, params.leerling, params.verzoek, input)
	)
};
