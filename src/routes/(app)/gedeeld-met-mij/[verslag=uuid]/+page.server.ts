import type { Actions, PageServerLoad } from './$types';
import { OpenForm } from '#modules/zorgdossier/reports/forms.ts';
import { openSharedReport, viewSharedReport } from '#modules/zorgdossier/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async (context) => ({ view: await viewSharedReport(context) }));
export const actions: Actions = {
	open: act(OpenForm, ({ db, actor, params, input }) => openSharedReport(db, actor, params.verslag, input))
};
