import type { PageServerLoad } from './$types';
import { OverviewQuery } from '#modules/toestemming/forms.ts';
import { viewOverview } from '#modules/toestemming/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, url }) =>
	viewOverview(db, actor, OverviewQuery.parse(Object.fromEntries(url.searchParams)).toon)
);
