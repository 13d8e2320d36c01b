import type { Actions, PageServerLoad } from './$types';
import { RemoveTimeOutForm, TimeOutForm } from '#modules/begeleiding/time-out/forms.ts';
import { changeTimeOut, removeTimeOut, viewTimeOut } from '#modules/begeleiding/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read((context) => viewTimeOut(context));
export const actions: Actions = {
	change: act(TimeOutForm, ({ db, actor, params, input, today }) =>
		changeTimeOut(db, actor, params.timeout, input, { today })
	),
	remove: act(RemoveTimeOutForm, ({ db, actor, params, input, today }) =>
		removeTimeOut(db, actor, params.timeout, input, { today })
	)
};
