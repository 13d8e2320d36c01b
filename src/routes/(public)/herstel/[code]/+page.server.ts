import type { Actions, PageServerLoad } from './$types';
import { resetPassword, viewReset } from '#modules/inloggen/server/index.ts';
import { NewPasswordForm } from '#modules/inloggen/forms.ts';
import { actWithoutActor } from '#platform/web/act-without-actor.ts';

export const load: PageServerLoad = async ({ params }) => ({ isOpen: (await viewReset(params.code)) !== undefined });

export const actions: Actions = {
	default: actWithoutActor(NewPasswordForm, ({ params, input }) => resetPassword(params.code, input.password))
};
