import type { Actions, PageServerLoad } from './$types';
import { PaperForm, RefusalForm, SignatoryForm, SignForm } from '#modules/opp/forms.ts';
import {
	recordPaper,
	recordRefusal,
	recordSilence,
	refuseOpp,
	remind,
	signOpp,
	viewSign
} from '#modules/opp/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) => viewSign(db, actor, params.leerling, params.opp));

export const actions: Actions = {
	teken: act(SignForm, ({ db, actor, params, input }) => signOpp(db, actor, params.leerling, params.opp, input)),
	weiger: act(RefusalForm, ({ db, actor, params, input }) => refuseOpp(db, actor, params.leerling, params.opp, input)),
	herinner: act(SignatoryForm, ({ db, actor, params, input }) => remind(db, actor, params.leerling, params.opp, input)),
	papier: act(PaperForm, ({ db, actor, params, input }) => recordPaper(db, actor, params.leerling, params.opp, input)),
	niet_eens: act(RefusalForm, ({ db, actor, params, input }) =>
		recordRefusal(db, actor, params.leerling, params.opp, input)
	),
	stil: act(SignatoryForm, ({ db, actor, params, input }) =>
		recordSilence(db, actor, params.leerling, params.opp, input)
	)
};
