import type { Db } from '#platform/database/session.ts';
import { holderRoles } from '../../access.ts';

export type Holder = { id: string; name: string };

/** Who can hold talks with the pupil today, the mentors first; for those who are involved themselves. */
export async function listHolders(db: Db, pupilId: string): Promise<Holder[]> {
	const rows = await db.sql<(Holder & { role: string })[]>`
		select i.person_id as id, concat_ws(' ', i.given_name, i.infix, i.family_name) as name, i.role
		from involved_people(${pupilId}) i
		where i.role = any (${holderRoles}::text[])
		order by i.role <> 'mentor', i.from_on, i.family_name`;
	return [...new Map(rows.map(({ id, name }) => [id, { id, name }])).values()];
}
