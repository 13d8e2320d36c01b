import type { Actions, PageServerLoad } from './$types';
import { SessionForm } from '#modules/begeleiding/sessions/forms.ts';
import { viewNewSession, writeSession } from '#modules/begeleiding/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewNewSession);
export const actions: Actions = {
	default: act(SessionForm, ({ db, actor, params, input, today }) =>
		writeSession(db, actor, params.leerling, input, today)
	)
};
