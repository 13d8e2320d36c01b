import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';

/** Who can be given a group: everybody who works here. */
export const listStaff = (
	{ sql }: Db,
	{ schoolId }: Pick<Actor, 'schoolId'>
): Promise<{ id: string; name: string }[]> =>
	sql<{ id: string; name: string }[]>`
		select id, concat_ws(' ', given_name, infix, family_name) as name from person
		where school_id = ${schoolId} and kind = 'medewerker' and not archived order by family_name, given_name`.then(
		(rows) => [...rows]
	);
