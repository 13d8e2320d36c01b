import type { NewsSource } from '#modules/leerlingen/index.ts';

/** New versions of the living plan of the children of a parent. */
export const iopNews: NewsSource = async (db, { schoolId, personId }, since) => {
	const [row] = await db.sql<{ isNews: boolean }[]>`
		select exists (
			select from involvement i
			join iop_version v on v.school_id = i.school_id and v.pupil_id = i.pupil_id
			where i.school_id = ${schoolId} and i.person_id = ${personId} and 'gedeeld' = any (i.sees)
				and (select app_today()) between i.from_on and i.until_on
				and v.fixed_on is not null and v.created_at > ${since.toISOString()}) as "isNews"`;
	return row?.isNews ?? false;
};
