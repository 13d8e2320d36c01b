import type { NewsSource } from '#modules/leerlingen/index.ts';
import { listThreads } from './messages/read.ts';

/** What was shared in the log about the children of a parent, and messages that this parent did not read. */
export const logNews: NewsSource = async (db, actor, since) => {
	const { schoolId, personId } = actor;
	const [[row], threads] = await Promise.all([
		db.sql<{ isNews: boolean }[]>`
			select exists (
				select from involvement i
				join log_entry e on e.school_id = i.school_id and e.pupil_id = i.pupil_id
				where i.school_id = ${schoolId} and i.person_id = ${personId} and 'gedeeld' = any (i.sees)
					and (select app_today()) between i.from_on and i.until_on
					and e.audience = 'gedeeld' and e.author_id <> ${personId} and e.archived_on is null
					and e.created_at > ${since.toISOString()}) as "isNews"`,
		listThreads(db, actor)
	]);
	return (row?.isNews ?? false) || threads.some(({ isUnread, lastAt }) => isUnread && lastAt > since);
};
