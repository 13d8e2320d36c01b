import type { Actions, PageServerLoad } from './$types';
import { startFirst, viewFirstStart } from '#modules/inloggen/server/index.ts';
import { FirstStartForm } from '#modules/inloggen/forms.ts';
import { actWithoutActor } from '#platform/web/act-without-actor.ts';

export const load: PageServerLoad = () => viewFirstStart();

export const actions: Actions = {
	default: actWithoutActor(FirstStartForm, ({ event, input }) => startFirst(event, input))
};
