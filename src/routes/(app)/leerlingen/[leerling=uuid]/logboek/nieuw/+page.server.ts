import type { Actions, PageServerLoad } from './$types';
import { WriteForm } from '#modules/logboek/forms.ts';
import { viewNewEntry, writeEntry } from '#modules/logboek/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewNewEntry);
export const actions: Actions = {
	default: act(WriteForm, ({ db, actor, params, input, today }) => writeEntry(db, actor, params.leerling, input, today))
};
