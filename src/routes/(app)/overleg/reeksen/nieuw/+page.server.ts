import type { Actions, PageServerLoad } from './$types';
import { StartSeriesForm } from '#modules/overleg/forms.ts';
import { startSeries, viewPlan } from '#modules/overleg/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, today }) => viewPlan(db, actor, today));

export const actions: Actions = {
	default: act(StartSeriesForm, ({ db, actor, input, today }) => startSeries(db, actor, input, today))
};
