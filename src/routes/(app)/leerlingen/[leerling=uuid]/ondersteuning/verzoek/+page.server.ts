import type { Actions, PageServerLoad } from './$types';
import { RaiseForm } from '#modules/ondersteuning/request/forms.ts';
import { raiseRequest, viewNewRequest } from '#modules/ondersteuning/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewNewRequest);

export const actions: Actions = {
	default: act(RaiseForm, ({ db, actor, params, input }) => raiseRequest(db, actor, params.leerling, input))
};
