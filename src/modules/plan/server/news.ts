import type { NewsSource } from '#modules/leerlingen/index.ts';

/** New scores and new goals of the children of a parent. */
export const planNews: NewsSource = async (db, { schoolId, personId }, since) => {
	const [row] = await db.sql<{ isNews: boolean }[]>`
		with own as materialized (
			select distinct i.pupil_id from involvement i
			where i.school_id = ${schoolId} and i.person_id = ${personId} and 'gedeeld' = any (i.sees)
				and (select app_today()) between i.from_on and i.until_on
		)
		select exists (
				select from own join score s on s.school_id = ${schoolId} and s.pupil_id = own.pupil_id
				where s.created_at > ${since.toISOString()} and s.scored_by_id <> ${personId})
			or exists (
				select from own join goal g on g.school_id = ${schoolId} and g.pupil_id = own.pupil_id
				where g.created_at > ${since.toISOString()}) as "isNews"`;
	return row?.isNews ?? false;
};
