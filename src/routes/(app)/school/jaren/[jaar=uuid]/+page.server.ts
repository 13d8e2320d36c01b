import type { Actions, PageServerLoad } from './$types';
import { PeriodForm, RemovePeriodForm, YearForm } from '#modules/scholen/forms.ts';
import { changeYear, removePeriod, savePeriod, viewYear } from '#modules/scholen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, url }) => ({
	...(await viewYear(db, actor, params.jaar)),
	editing: url.searchParams.get('deel')
}));

export const actions: Actions = {
	period: act(PeriodForm, ({ db, actor, params, input }) => savePeriod(db, actor, params.jaar, input)),
	remove: act(RemovePeriodForm, ({ db, actor, params, input }) => removePeriod(db, actor, params.jaar, input.periodId)),
	year: act(YearForm, ({ db, actor, params, input }) => changeYear(db, actor, params.jaar, input))
};
