import type { Actions, PageServerLoad } from './$types';
import { EndShareForm, ShareForm } from '#modules/zorgdossier/reports/forms.ts';
import { endShare, shareReport, viewSharing } from '#modules/zorgdossier/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async (context) => ({ view: await viewSharing(context) }));
export const actions: Actions = {
	share: act(ShareForm, ({ db, actor, params, input, today }) =>
		shareReport(db, actor, params.leerling, params.verslag, input, today)
	),
	end: act(EndShareForm, ({ db, actor, params, input }) =>
		endShare(db, actor, params.leerling, params.verslag, input.shareId)
	)
};
