import { redirect } from '@sveltejs/kit';
import { cookieMaxAge, cookieName, isLocale } from '#paraglide/runtime.js';
import { sameSitePath } from '#platform/web/same-site.ts';
import type { Actions } from './$types';

/** The language switch of every page: sets the cookie and goes back to where the person was. */
export const actions: Actions = {
	default: async ({ request, cookies, url }) => {
		const form = await request.formData();
		const language = form.get('language');
		if (isLocale(language)) {
			cookies.set(cookieName, language, {
				path: '/',
				httpOnly: true,
				sameSite: 'lax',
				secure: url.protocol === 'https:',
				maxAge: cookieMaxAge
			});
		}
		redirect(303, sameSitePath(form.get('back')));
	}
};

export const load = () => redirect(303, '/');
