import type { Actions, PageServerLoad } from './$types';
import { NoInput } from '#modules/ondersteuning/plan/forms.ts';
import { AnswerForm } from '#modules/ondersteuning/round/forms.ts';
import { answerRound, closeRound, viewRound } from '#modules/ondersteuning/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewRound);

export const actions: Actions = {
	antwoord: act(AnswerForm, ({ db, actor, params, input }) =>
		answerRound(db, actor, params.leerling, params.ronde, input)
	),
	sluiten: act(NoInput, ({ db, actor, params }) => closeRound(db, actor, params.leerling, params.ronde))
};
