import type { Actions } from './$types';
import { askReset } from '#modules/inloggen/server/index.ts';
import { MailForm } from '#modules/inloggen/forms.ts';
import { actWithoutActor } from '#platform/web/act-without-actor.ts';

export const load = ({ url }: { url: URL }) => ({ isAsked: url.searchParams.has('gevraagd') });

export const actions: Actions = {
	default: actWithoutActor(MailForm, async ({ event, input }) => {
		await askReset(event, input);
		return { to: '/inloggen/vergeten?gevraagd' };
	})
};
