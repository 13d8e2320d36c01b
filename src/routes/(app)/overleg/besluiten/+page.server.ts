import type { PageServerLoad } from './$types';
import { DecisionsQuery } from '#modules/overleg/minutes-forms.ts';
import { viewDecisions } from '#modules/overleg/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, url, today }) => ({
	view: await viewDecisions(db, actor, DecisionsQuery.parse(Object.fromEntries(url.searchParams)).soort),
	today
}));
