import type { RequestHandler } from './$types';
import { FigureQuery } from '#modules/kwaliteit/forms.ts';
import { exportFigures } from '#modules/kwaliteit/server/index.ts';
import { m } from '#paraglide/messages.js';
import { downloadCsv } from '#platform/web/download.ts';
import { normOffers } from '../../norms.ts';

export const GET: RequestHandler = downloadCsv(
	({ today }) => `${m.kwaliteit_filename_figures()}-${today}.csv`,
	({ db, actor, url, today }) =>
		exportFigures(db, actor, {
			query: FigureQuery.parse(Object.fromEntries(url.searchParams)),
			today,
			offers: normOffers
		})
);
