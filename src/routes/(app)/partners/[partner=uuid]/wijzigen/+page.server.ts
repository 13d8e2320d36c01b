import type { Actions, PageServerLoad } from './$types';
import { EditForm } from '#modules/partners/forms.ts';
import { changePartner, viewPartnerEdit } from '#modules/partners/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params, draft }) =>
	viewPartnerEdit(db, actor, params.partner, draft)
);

export const actions: Actions = {
	default: act(EditForm, ({ db, actor, params, input }) => changePartner(db, actor, params.partner, input))
};
