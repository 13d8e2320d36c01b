import type { Actions, PageServerLoad } from './$types';
import { ChangeIndicationForm, PaperForm, RemovePaperForm } from '#modules/maatwerk/indications/forms.ts';
import { addPaper, changeIndication, removePaper, viewIndication } from '#modules/maatwerk/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewIndication);

export const actions: Actions = {
	wijzig: act(ChangeIndicationForm, ({ db, actor, params, input }) =>
		changeIndication(db, actor, params.leerling, params.indicatie, input)
	),
	papier: act(PaperForm, ({ db, actor, params, input }) =>
		addPaper(db, actor, params.leerling, params.indicatie, input)
	),
	weg: act(RemovePaperForm, ({ db, actor, params, input }) =>
		removePaper(db, actor, params.leerling, params.indicatie, input)
	)
};
