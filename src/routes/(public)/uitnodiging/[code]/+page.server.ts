import type { Actions, PageServerLoad } from './$types';
import { acceptInvitation, viewInvitation } from '#modules/inloggen/server/index.ts';
import { AcceptForm } from '#modules/inloggen/forms.ts';
import { actWithoutActor } from '#platform/web/act-without-actor.ts';

export const load: PageServerLoad = async (event) => ({
	invited: await viewInvitation(event.params.code, event),
	here: event.url.pathname
});

export const actions: Actions = {
	default: actWithoutActor(AcceptForm, ({ event, params, input }) => acceptInvitation(event, params.code, input))
};
