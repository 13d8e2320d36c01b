import type { Actions, PageServerLoad } from './$types';
import { FixForm, NoInput } from '#modules/opp/forms.ts';
import { fixOpp, offerOpp, viewOpp } from '#modules/opp/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) => viewOpp(db, actor, params.leerling, params.opp));

export const actions: Actions = {
	deel: act(NoInput, ({ db, actor, params }) => offerOpp(db, actor, params.leerling, params.opp)),
	vaststellen: act(FixForm, ({ db, actor, params, input }) => fixOpp(db, actor, params.leerling, params.opp, input))
};
