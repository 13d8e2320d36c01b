import type { Actions, PageServerLoad } from './$types';
import { CorrectForm } from '#modules/logboek/forms.ts';
import { correctEntry, viewEntry } from '#modules/logboek/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read((context) => viewEntry(context));
export const actions: Actions = {
	default: act(CorrectForm, ({ db, actor, params, input, today }) =>
		correctEntry(db, actor, params.leerling, params.item, input, today)
	)
};
