import type { PageServerLoad } from './$types';
import { MinutesQuery } from '#modules/overleg/minutes-forms.ts';
import { viewMinutes } from '#modules/overleg/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, url, today }) => ({
	view: await viewMinutes(db, actor, params.leerling, MinutesQuery.parse(Object.fromEntries(url.searchParams))),
	today
}));
