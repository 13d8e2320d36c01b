import type { Actions, PageServerLoad } from './$types';
import { EndSeriesForm } from '#modules/overleg/forms.ts';
import { endSeries, listSeries } from '#modules/overleg/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor }) => ({ series: await listSeries(db, actor) }));

export const actions: Actions = {
	stop: act(EndSeriesForm, ({ db, actor, input, today }) => endSeries(db, actor, input, today))
};
