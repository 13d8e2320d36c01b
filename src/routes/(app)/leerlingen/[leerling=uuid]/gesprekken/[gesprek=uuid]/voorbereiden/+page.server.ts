import type { Actions, PageServerLoad } from './$types';
import type { Question } from '#modules/gesprekken/index.ts';
import { AnswerInput, NoInput, ParentInput } from '#modules/gesprekken/preparation/forms.ts';
import {
	keepAnswer,
	keepParentsWords,
	shareAnswers,
	takeBackAnswers,
	viewPreparation
} from '#modules/gesprekken/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params, url, draft }) =>
	viewPreparation(db, actor, params.leerling, params.gesprek, { step: url.searchParams.get('vraag'), draft })
);

/** Each question has an action of its own, and so a draft of its own. */
const answerTo = (question: Question) =>
	act(AnswerInput, ({ db, actor, params, input }) =>
		keepAnswer(db, actor, params.leerling!, params.gesprek!, question, input)
	);

export const actions: Actions = {
	goed: answerTo('goed'),
	moeilijk: answerTo('moeilijk'),
	willen: answerTo('willen'),
	ouder: act(ParentInput, ({ db, actor, params, input }) =>
		keepParentsWords(db, actor, params.leerling, params.gesprek, input)
	),
	laat_zien: act(NoInput, ({ db, actor, params }) => shareAnswers(db, actor, params.leerling, params.gesprek)),
	terug: act(NoInput, ({ db, actor, params }) => takeBackAnswers(db, actor, params.leerling, params.gesprek))
};
