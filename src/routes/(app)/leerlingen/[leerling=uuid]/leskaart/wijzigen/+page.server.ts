import type { Actions, PageServerLoad } from './$types';
import { ChangeCardForm, LaterCardForm, StopCardForm } from '#modules/begeleiding/card/forms.ts';
import { changeCard, prolongCard, stopCard, viewCardForm } from '#modules/begeleiding/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read((context) => viewCardForm(context, 'change'));
export const actions: Actions = {
	change: act(ChangeCardForm, ({ db, actor, params, input, today }) =>
		changeCard(db, actor, params.leerling, input, today)
	),
	prolong: act(LaterCardForm, ({ db, actor, params, input, today }) =>
		prolongCard(db, actor, params.leerling, input, today)
	),
	stop: act(StopCardForm, ({ db, actor, params, input, today }) => stopCard(db, actor, params.leerling, input, today))
};
