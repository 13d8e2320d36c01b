import type { Actions, PageServerLoad } from './$types';
import { AddForm, CorrectSessionForm, RemoveForm } from '#modules/begeleiding/sessions/forms.ts';
import { addToSession, correctSession, removeSession, viewSession } from '#modules/begeleiding/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read((context) => viewSession(context));
export const actions: Actions = {
	correct: act(CorrectSessionForm, ({ db, actor, params, input, today }) =>
		correctSession(db, actor, params.leerling, params.sessie, input, today)
	),
	add: act(AddForm, ({ db, actor, params, input }) => addToSession(db, actor, params.leerling, params.sessie, input)),
	remove: act(RemoveForm, ({ db, actor, params, input, today }) =>
		removeSession(db, actor, params.leerling, params.sessie, input, today)
	)
};
