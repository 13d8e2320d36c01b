import type { Actions, PageServerLoad } from './$types';
import { AudienceForm } from '#modules/logboek/forms.ts';
import { changeAudience, viewEntry } from '#modules/logboek/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read((context) => viewEntry(context));
export const actions: Actions = {
	default: act(AudienceForm, ({ db, actor, params, input }) =>
		changeAudience(db, actor, params.leerling, params.item, input)
	)
};
