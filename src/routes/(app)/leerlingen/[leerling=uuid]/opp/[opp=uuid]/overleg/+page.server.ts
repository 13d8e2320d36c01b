import type { Actions, PageServerLoad } from './$types';
import { ConsultationForm } from '#modules/opp/forms.ts';
import { recordConsultation, viewTalk } from '#modules/opp/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params, draft }) =>
	viewTalk(db, actor, params.leerling, params.opp, draft)
);

export const actions: Actions = {
	default: act(ConsultationForm, ({ db, actor, params, input }) =>
		recordConsultation(db, actor, params.leerling, params.opp, input)
	)
};
