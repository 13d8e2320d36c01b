import type { Actions, PageServerLoad } from './$types';
import { NothingForm, ReasonForm } from '#modules/zorgdossier/forms.ts';
import { OpenForm } from '#modules/zorgdossier/reports/forms.ts';
import { archiveItem, deleteItem, openReport, restoreItem, viewReport } from '#modules/zorgdossier/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

type Params = { leerling: string; verslag: string };
const itemOf = ({ leerling, verslag }: Params) => ({ pupilId: leerling, kind: 'verslag' as const, id: verslag });

export const load: PageServerLoad = read(async (context) => ({ view: await viewReport(context) }));
export const actions: Actions = {
	open: act(OpenForm, ({ db, actor, params, input }) => openReport(db, actor, params.leerling, params.verslag, input)),
	archive: act(ReasonForm, ({ db, actor, params, input, today }) =>
		archiveItem(db, actor, itemOf(params), input.reason, today)
	),
	restore: act(NothingForm, ({ db, actor, params }) => restoreItem(db, actor, itemOf(params))),
	delete: act(ReasonForm, ({ db, actor, params, input }) => deleteItem(db, actor, itemOf(params), input.reason))
};
