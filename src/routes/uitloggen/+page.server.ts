import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { leave } from '#modules/inloggen/server/index.ts';
import { say } from '#platform/web/flash.ts';

export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
	default: async (event) => {
		await leave(event);
		say(event.cookies, { key: 'inloggen_left' });
		redirect(303, '/inloggen');
	}
};
