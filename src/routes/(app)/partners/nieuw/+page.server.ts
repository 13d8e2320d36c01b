import type { Actions, PageServerLoad } from './$types';
import { NewPartnerForm } from '#modules/partners/forms.ts';
import { addPartner, viewPartnerEdit } from '#modules/partners/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, draft }) => viewPartnerEdit(db, actor, null, draft));

export const actions: Actions = {
	default: act(NewPartnerForm, ({ db, actor, input }) => addPartner(db, actor, input))
};
