import type { Actions, PageServerLoad } from './$types';
import { ReportForm } from '#modules/zorgdossier/reports/forms.ts';
import { changeReport, viewReportForm } from '#modules/zorgdossier/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async (context) => ({ view: await viewReportForm(context) }));
export const actions: Actions = {
	default: act(ReportForm, ({ db, actor, params, input, today }) =>
		changeReport(db, actor, params.leerling, params.verslag, input, today)
	)
};
