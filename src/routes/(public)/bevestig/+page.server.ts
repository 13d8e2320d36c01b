import type { Actions, PageServerLoad } from './$types';
import { confirmAgain } from '#modules/inloggen/server/index.ts';
import { ProofForm } from '#modules/inloggen/forms.ts';
import { actWithoutActor } from '#platform/web/act-without-actor.ts';
import { requireActor } from '#platform/web/context.ts';

export const load: PageServerLoad = (event) => {
	requireActor(event);
	return { back: event.url.searchParams.get('terug') };
};

export const actions: Actions = {
	default: actWithoutActor(ProofForm, ({ event, input }) => confirmAgain(event, input))
};
