import type { RequestHandler } from './$types';
import { exampleCsv } from '#modules/leerlingen/index.ts';
import { requireActor } from '#platform/web/context.ts';

/** A table with invented pupils, to see how to fill one in. */
export const GET: RequestHandler = (event) => {
	requireActor(event);
	return new Response(exampleCsv(), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="leerlingen-voorbeeld.csv"'
		}
	});
};
