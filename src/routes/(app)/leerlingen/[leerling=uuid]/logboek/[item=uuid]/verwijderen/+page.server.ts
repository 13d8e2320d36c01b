import type { Actions, PageServerLoad } from './$types';
import { ReasonForm } from '#modules/logboek/forms.ts';
import { deleteEntry, viewEntry } from '#modules/logboek/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read((context) => viewEntry(context));
export const actions: Actions = {
	default: act(ReasonForm, ({ db, actor, params, input }) =>
		deleteEntry(db, actor, params.leerling, params.item, input)
	)
};
