import type { PageServerLoad } from './$types';
import { FigureQuery } from '#modules/kwaliteit/forms.ts';
import { viewFigures } from '#modules/kwaliteit/server/index.ts';
import { read } from '#platform/web/read.ts';
import { normOffers } from '../norms.ts';

export const load: PageServerLoad = read(({ db, actor, url, today }) =>
	viewFigures(db, actor, { query: FigureQuery.parse(Object.fromEntries(url.searchParams)), today, offers: normOffers })
);
