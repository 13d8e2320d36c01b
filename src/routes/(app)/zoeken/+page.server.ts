import type { PageServerLoad } from './$types';
import { searchEverywhere } from '#modules/leerlingen/server/index.ts';
import { read } from '#platform/web/read.ts';
import { searchSources } from './sources.ts';

export const load: PageServerLoad = read(({ db, actor, url }) =>
	searchEverywhere(db, actor, url.searchParams.get('q'), searchSources)
);
