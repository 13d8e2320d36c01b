import type { Actions, PageServerLoad } from './$types';
import { ChooseWordsForm, ConfirmImportForm } from '#modules/rooster/forms.ts';
import { chooseWords, confirmImport, viewImport } from '#modules/rooster/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, today }) => ({
	view: await viewImport(db, actor, params.run, today)
}));

export const actions: Actions = {
	kies: act(ChooseWordsForm, ({ db, actor, params, input, today }) => chooseWords(db, actor, params.run, input, today)),
	neemover: act(ConfirmImportForm, ({ db, actor, params, today }) => confirmImport(db, actor, params.run, today))
};
