import type { Actions, PageServerLoad } from './$types';
import { IndicationForm } from '#modules/maatwerk/indications/forms.ts';
import { addIndication, viewNewIndication } from '#modules/maatwerk/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewNewIndication);

export const actions: Actions = {
	default: act(IndicationForm, ({ db, actor, params, input }) => addIndication(db, actor, params.leerling, input))
};
