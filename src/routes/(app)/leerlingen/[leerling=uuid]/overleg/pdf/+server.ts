import type { RequestHandler } from './$types';
import { MinutesQuery } from '#modules/overleg/minutes-forms.ts';
import { downloadMinutes, minutesPdf } from '#modules/overleg/server/index.ts';
import { read } from '#platform/web/read.ts';
import { sendMinutes } from '../../../../overleg/send-minutes.ts';

type Params = { leerling: string };
const readMinutes = read<Params, Awaited<ReturnType<typeof downloadMinutes>>>(({ db, actor, params, url }) =>
	downloadMinutes(db, actor, params.leerling, MinutesQuery.parse(Object.fromEntries(url.searchParams)))
);

/** What tables decided about one pupil, on paper. The transaction is over before the pages are set. */
export const GET: RequestHandler = async (event) => {
	const { paper, fileName } = await readMinutes(event);
	return sendMinutes(await minutesPdf(paper), fileName);
};
