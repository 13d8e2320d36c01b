import type { Actions } from './$types';
import { openInvitation } from '#modules/inloggen/server/index.ts';
import { CodeForm } from '#modules/inloggen/forms.ts';
import { actWithoutActor } from '#platform/web/act-without-actor.ts';

export const actions: Actions = {
	default: actWithoutActor(CodeForm, ({ event, input }) => openInvitation(event, input.code))
};
