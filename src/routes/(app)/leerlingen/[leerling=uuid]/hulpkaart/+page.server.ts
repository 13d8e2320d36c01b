import type { Actions, PageServerLoad } from './$types';
import { StillRightForm, TakeBackForm } from '#modules/maatwerk/helpcard/forms.ts';
import { keepHelpCard, takeBackHelpCard, viewHelpCard } from '#modules/maatwerk/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewHelpCard);

export const actions: Actions = {
	klopt: act(StillRightForm, ({ db, actor, params, input, today }) =>
		keepHelpCard(db, actor, params.leerling, input, today)
	),
	intrekken: act(TakeBackForm, ({ db, actor, params, input, today }) =>
		takeBackHelpCard(db, actor, params.leerling, input, today)
	)
};
