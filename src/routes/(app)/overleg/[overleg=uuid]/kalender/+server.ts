import type { RequestHandler } from './$types';
import { downloadMeeting } from '#modules/overleg/server/index.ts';
import { read } from '#platform/web/read.ts';
import { asCalendar } from '../../as-calendar.ts';

const readOne = read<{ overleg: string }, string>(({ db, actor, params }) =>
	downloadMeeting(db, actor, params.overleg)
);

/** This meeting for one's own calendar. */
export const GET: RequestHandler = async (event) => asCalendar(await readOne(event));
