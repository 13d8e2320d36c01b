import type { Actions, PageServerLoad } from './$types';
import { ConfirmWordsForm, WordsForm, WriteOutForm } from '#modules/opp/forms.ts';
import { confirmWords, giveWords, viewWords, writeOut } from '#modules/opp/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params, draft }) =>
	viewWords(db, actor, params.leerling, params.opp, draft)
);

export const actions: Actions = {
	zeg: act(WordsForm, ({ db, actor, params, input }) => giveWords(db, actor, params.leerling, params.opp, input)),
	schrijf_uit: act(WriteOutForm, ({ db, actor, params, input }) =>
		writeOut(db, actor, params.leerling, params.opp, input)
	),
	klopt: act(ConfirmWordsForm, ({ db, actor, params, input }) =>
		confirmWords(db, actor, params.leerling, params.opp, input)
	)
};
