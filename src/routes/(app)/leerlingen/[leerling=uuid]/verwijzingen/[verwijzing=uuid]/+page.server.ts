import type { Actions, PageServerLoad } from './$types';
import { AnswerForm, ReasonForm, ReferralForm, RemindForm, ResultForm, SendForm } from '#modules/verwijzing/forms.ts';
import {
	changeReferral,
	closeReferral,
	noteAnswer,
	remind,
	sendReferral,
	stopReferral,
	viewReferral
} from '#modules/verwijzing/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async (context) => ({ view: await viewReferral(context) }));
export const actions: Actions = {
	change: act(ReferralForm, ({ db, actor, params, input }) =>
		changeReferral(db, actor, params.leerling, params.verwijzing, input)
	),
	send: act(SendForm, ({ db, actor, params, input, today }) =>
		sendReferral(db, actor, params.leerling, params.verwijzing, input, today)
	),
	remind: act(RemindForm, ({ db, actor, params, input, today }) =>
		remind(db, actor, params.leerling, params.verwijzing, input, today)
	),
	answer: act(AnswerForm, ({ db, actor, params, input, today }) =>
		noteAnswer(db, actor, params.leerling, params.verwijzing, input, today)
	),
	close: act(ResultForm, ({ db, actor, params, input, today }) =>
		closeReferral(db, actor, params.leerling, params.verwijzing, input, today)
	),
	stop: act(ReasonForm, ({ db, actor, params, input, today }) =>
		stopReferral(db, actor, params.leerling, params.verwijzing, input, today)
	)
};
