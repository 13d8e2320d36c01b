import type { Actions, PageServerLoad } from './$types';
import { changePassword } from '#modules/inloggen/server/index.ts';
import { NewPasswordForm } from '#modules/inloggen/forms.ts';
import { actWithoutActor } from '#platform/web/act-without-actor.ts';
import { requireFreshProof } from '#platform/web/fresh-proof.ts';

export const load: PageServerLoad = (event) => {
	requireFreshProof(event);
};

export const actions: Actions = {
	default: actWithoutActor(NewPasswordForm, ({ event, input }) => changePassword(event, input.password))
};
