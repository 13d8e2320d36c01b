import type { Actions, PageServerLoad } from './$types';
import { AgreementForm } from '#modules/gesprekken/agreements/forms.ts';
import { finishAgreement, reopenAgreement } from '#modules/gesprekken/server/index.ts';
import { SignForm, TalkForm } from '#modules/iop/forms.ts';
import { keepTalk, signReport, viewTalkPage } from '#modules/iop/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params, draft }) =>
	viewTalkPage(db, actor, params.leerling, params.gesprek, draft)
);

export const actions: Actions = {
	gesprek: act(TalkForm, ({ db, actor, params, input }) => keepTalk(db, actor, params.leerling, params.gesprek, input)),
	teken: act(SignForm, ({ db, actor, params, input }) => signReport(db, actor, params.leerling, params.gesprek, input)),
	gedaan: act(AgreementForm, ({ db, actor, params, input }) =>
		finishAgreement(db, actor, params.leerling, input.agreement)
	),
	heropen: act(AgreementForm, ({ db, actor, params, input }) =>
		reopenAgreement(db, actor, params.leerling, input.agreement)
	)
};
