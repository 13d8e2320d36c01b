import type { Actions, PageServerLoad } from './$types';
import { NewPupilForm } from '#modules/leerlingen/forms.ts';
import { addPupil, viewNewPupil } from '#modules/leerlingen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, today, draft }) => ({
	...(await viewNewPupil(db, actor, today)),
	draft: await draft('default')
}));

export const actions: Actions = {
	default: act(NewPupilForm, ({ db, actor, input }) => addPupil(db, actor, input))
};
