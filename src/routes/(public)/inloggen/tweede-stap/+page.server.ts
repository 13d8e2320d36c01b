import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { enterWithCode, isSecure } from '#modules/inloggen/server/index.ts';
import { CodeForm } from '#modules/inloggen/forms.ts';
import { stepToken } from '#platform/identity/cookie.ts';
import { findStepUser } from '#platform/identity/steps.ts';
import { actWithoutActor } from '#platform/web/act-without-actor.ts';

export const load: PageServerLoad = async ({ url, cookies }) => {
	const step = stepToken(cookies, isSecure({ url }));
	if (!step || !(await findStepUser(step))) redirect(303, '/inloggen');
	return { back: url.searchParams.get('terug') };
};

export const actions: Actions = {
	default: actWithoutActor(CodeForm, ({ event, input }) => enterWithCode(event, input))
};
