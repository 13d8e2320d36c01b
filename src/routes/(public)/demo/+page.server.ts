import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { letIn } from '#modules/inloggen/server/index.ts';
import { listDemoPeople } from '#modules/mensen/server/index.ts';
import { startDemoSession } from '#platform/identity/demo.ts';
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
	default: async (event) => {
		requireDemo();
		const [schoolId = '', personId = ''] = String((await event.request.formData()).get('persoon')).split(' ');
		const token = await startDemoSession({ schoolId, personId });
		if (!token) return fail(404, {});
		const { to } = (await letIn(event, token, event.url.searchParams.get('terug') ?? undefined)) ?? {};
		redirect(303, to ?? '/vandaag');
	}
};
