import type { PageServerLoad } from './$types';
import { MeetingsQuery } from '#modules/overleg/forms.ts';
import { viewMeetings } from '#modules/overleg/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, url, today }) =>
	viewMeetings(db, actor, today, MeetingsQuery.parse(Object.fromEntries(url.searchParams)))
);
