import type { Actions, PageServerLoad } from './$types';
import { CaseForm } from '#modules/logboek/forms.ts';
import { openCase, viewNewCase } from '#modules/logboek/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewNewCase);
export const actions: Actions = {
	default: act(CaseForm, ({ db, actor, params, input, today }) => openCase(db, actor, params.leerling, input, today))
};
