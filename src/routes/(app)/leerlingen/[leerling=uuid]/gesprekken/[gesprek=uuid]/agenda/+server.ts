import type { RequestHandler } from './$types';
import { downloadCalendar } from '#modules/gesprekken/server/index.ts';
import { read } from '#platform/web/read.ts';

type Params = { leerling: string; gesprek: string };

const readCalendar = read<Params, string>(({ db, actor, params }) =>
	downloadCalendar(db, actor, params.leerling, params.gesprek)
);

/** The talk for one's own calendar. */
export const GET: RequestHandler = async (event) =>
	new Response(await readCalendar(event), {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="gesprek.ics"',
			'cache-control': 'private, no-store'
		}
	});
