import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { enterWithPassword, isFirstStart } from '#modules/inloggen/server/index.ts';
import { SignInForm } from '#modules/inloggen/forms.ts';
import { running } from '#platform/running.ts';
import { actWithoutActor } from '#platform/web/act-without-actor.ts';
import { takeFlash } from '#platform/web/flash.ts';
import { sameSitePath } from '#platform/web/same-site.ts';

export const load: PageServerLoad = async ({ locals, url, cookies }) => {
	if (locals.actor) redirect(303, sameSitePath(url.searchParams.get('terug')));
	if (await isFirstStart()) redirect(303, '/eerste-start');
	return {
		back: url.searchParams.get('terug'),
		// Somebody was at work and is asked again: that is said, with what became of the work.
		hasExpired: locals.expired !== undefined,
		isDemo: running().mode === 'demo',
		flash: takeFlash(cookies)
	};
};

export const actions: Actions = {
	default: actWithoutActor(SignInForm, ({ event, input }) => enterWithPassword(event, input))
};
