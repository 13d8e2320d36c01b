import type { RequestHandler } from './$types';
import { downloadOwn } from '#modules/overleg/server/index.ts';
import { read } from '#platform/web/read.ts';
import { asCalendar } from '../as-calendar.ts';

const readOwn = read<Record<string, string>, string>(({ db, actor }) => downloadOwn(db, actor));

/** One's meetings for one's own calendar. */
export const GET: RequestHandler = async (event) => asCalendar(await readOwn(event));
