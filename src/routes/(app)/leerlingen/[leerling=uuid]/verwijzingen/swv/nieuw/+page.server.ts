import type { Actions, PageServerLoad } from './$types';
import { keepRequest, viewRequestForm } from '#modules/verwijzing/server/index.ts';
import { SwvForm } from '#modules/verwijzing/swv/forms.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async (context) => ({ view: await viewRequestForm(context) }));
export const actions: Actions = {
	default: act(SwvForm, ({ db, actor, params, input }) => keepRequest(db, actor, params.leerling, null, input))
};
