import type { Actions, PageServerLoad } from './$types';
import { NoInput } from '#modules/opp/forms.ts';
import { startOpp, viewChain } from '#modules/opp/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) => viewChain(db, actor, params.leerling));

export const actions: Actions = {
	begin: act(NoInput, ({ db, actor, params }) => startOpp(db, actor, params.leerling))
};
