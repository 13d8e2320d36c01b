import type { Actions, PageServerLoad } from './$types';
import { CardForm } from '#modules/begeleiding/card/forms.ts';
import { makeCard, viewCardForm } from '#modules/begeleiding/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read((context) => viewCardForm(context, 'new'));
export const actions: Actions = {
	default: act(CardForm, ({ db, actor, params, input, today }) => makeCard(db, actor, params.leerling, input, today))
};
