import type { Actions, PageServerLoad } from './$types';
import { OutcomeForm, StepForm } from '#modules/logboek/forms.ts';
import { closeCase, takeStep, viewCase } from '#modules/logboek/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewCase);
export const actions: Actions = {
	step: act(StepForm, ({ db, actor, params, input, today }) =>
		takeStep(db, actor, params.leerling, params.zaak, input, today)
	),
	close: act(OutcomeForm, ({ db, actor, params, input, today }) =>
		closeCase(db, actor, params.leerling, params.zaak, input, today)
	)
};
