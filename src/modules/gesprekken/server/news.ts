import type { NewsSource } from '#modules/leerlingen/index.ts';

/** Reports of talks about the children of a parent. */
export const talkNews: NewsSource = async (db, { schoolId, personId }, since) => {
	const [row] = await db.sql<{ isNews: boolean }[]>`
		select exists (
			select from involvement i
			join talk_record r on r.school_id = i.school_id and r.pupil_id = i.pupil_id
			where i.school_id = ${schoolId} and i.person_id = ${personId} and 'gedeeld' = any (i.sees)
				and (select app_today()) between i.from_on and i.until_on
				and r.closed_at > ${since.toISOString()}) as "isNews"`;
	return row?.isNews ?? false;
};
