import type { Actions, PageServerLoad } from './$types';
import { AnswerForm, ConcernForm } from '#modules/overleg/forms.ts';
import { answerConcern, raiseConcern, viewConcerns } from '#modules/overleg/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor }) => viewConcerns(db, actor));

export const actions: Actions = {
	meld: act(ConcernForm, ({ db, actor, input }) => raiseConcern(db, actor, input)),
	antwoord: act(AnswerForm, ({ db, actor, input }) => answerConcern(db, actor, input))
};
