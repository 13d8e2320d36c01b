import type { Actions, PageServerLoad } from './$types';
import { DayLogForm } from '#modules/begeleiding/card/forms.ts';
import { saveDayLog, viewDayLog } from '#modules/begeleiding/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewDayLog);
export const actions: Actions = {
	default: act(DayLogForm, ({ db, actor, params, input, today }) =>
		saveDayLog(db, actor, params.leerling, input, today)
	)
};
