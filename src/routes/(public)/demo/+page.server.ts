import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { listDemoPeople } from '#modules/mensen/server/index.ts';
import { startDemoSession } from '#platform/identity/demo.ts';
import { setSessionToken } from '#platform/identity/cookie.ts';
import { running } from '#platform/running.ts';

/** This page exists in a demo only; in production there is no such address. */
function requireDemo(): void {
	if (running().mode !== 'demo') error(404, 'not found');
}

export const load: PageServerLoad = async () => {
	requireDemo();
	return { people: await listDemoPeople() };
};

export const actions: Actions = {
	default: async ({ request, cookies, url }) => {
		requireDemo();
		const form = await request.formData();
		const token = await startDemoSession({ schoolId: String(form.get('school')), personId: String(form.get('persoon')) });
		if (!token) return fail(404, {});
		setSessionToken(cookies, token, url.protocol === 'https:');
		redirect(303, '/vandaag');
	}
};
