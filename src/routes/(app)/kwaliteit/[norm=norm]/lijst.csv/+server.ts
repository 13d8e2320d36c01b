import type { RequestHandler } from './$types';
import { FigureQuery } from '#modules/kwaliteit/forms.ts';
import { exportNorm } from '#modules/kwaliteit/server/index.ts';
import { m } from '#paraglide/messages.js';
import { downloadCsv } from '#platform/web/download.ts';
import { normOffers } from '../../../norms.ts';

export const GET: RequestHandler = downloadCsv(
	({ params, today }) => `${m.kwaliteit_filename_norm()}-${params.norm}-${today}.csv`,
	({ db, actor, params, url, today }) =>
		exportNorm(db, actor, params.norm ?? '', {
			query: FigureQuery.parse(Object.fromEntries(url.searchParams)),
			today,
			offers: normOffers
		})
);
