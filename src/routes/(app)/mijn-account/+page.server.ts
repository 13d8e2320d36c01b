import type { Actions, PageServerLoad } from './$types';
import { endOneSession, endOtherSessions, viewAccount } from '#modules/inloggen/server/index.ts';
import { EndSessionForm, NothingForm } from '#modules/inloggen/forms.ts';
import { actWithoutActor } from '#platform/web/act-without-actor.ts';

export const load: PageServerLoad = (event) => viewAccount(event);

export const actions: Actions = {
	afmelden: actWithoutActor(EndSessionForm, ({ event, input }) => endOneSession(event, input.session)),
	afmeldenAnderen: actWithoutActor(NothingForm, ({ event }) => endOtherSessions(event))
};
