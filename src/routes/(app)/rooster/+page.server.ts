import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { viewOwnWeek } from '#modules/rooster/server/index.ts';
import { read } from '#platform/web/read.ts';

/** My week: of who teaches. A pupil's stands with the pupil. */
export const load: PageServerLoad = read(async ({ db, actor, url, today }) => {
	if (actor.kind === 'leerling') redirect(303, `/leerlingen/${actor.personId}/rooster`);
	return { view: await viewOwnWeek(db, actor, { week: url.searchParams.get('week'), today }) };
});
