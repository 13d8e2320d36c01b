import type { Actions, PageServerLoad } from './$types';
import { ActionForm } from '#modules/gesprekken/agreements/forms.ts';
import { finishAction, reopenAction } from '#modules/gesprekken/server/index.ts';
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
	gedaan: act(ActionForm, ({ db, actor, params, input }) => finishAction(db, actor, params.leerling, input.action)),
	heropen: act(ActionForm, ({ db, actor, params, input }) => reopenAction(db, actor, params.leerling, input.action))
};
