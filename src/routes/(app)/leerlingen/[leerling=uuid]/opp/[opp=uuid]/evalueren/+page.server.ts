import type { Actions, PageServerLoad } from './$types';
import { NextVersionForm } from '#modules/opp/forms.ts';
import { startNext, viewNext } from '#modules/opp/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params, draft }) =>
	viewNext(db, actor, params.leerling, params.opp, draft)
);

export const actions: Actions = {
	default: act(NextVersionForm, ({ db, actor, params, input }) =>
		startNext(db, actor, params.leerling, params.opp, input)
	)
};
