import type { Actions, PageServerLoad } from './$types';
import { BringPupilForm } from '#modules/overleg/forms.ts';
import { bringInPupil, viewBringPupil } from '#modules/overleg/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, today, draft }) => {
	const [view, kept] = await Promise.all([viewBringPupil(db, actor, params.leerling, today), draft('default')]);
	return { ...view, owner: actor.personId, draft: kept };
});

export const actions: Actions = {
	default: act(BringPupilForm, ({ db, actor, params, input }) => bringInPupil(db, actor, params.leerling, input))
};
