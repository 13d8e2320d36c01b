import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';

export type SetupVersion = { number: number; validFromOn: string; why: string; by: string | null; at: Date };

/** Every version of the set-up, the last made first. */
export async function listVersions({ sql }: Db, { schoolId }: Pick<Actor, 'schoolId'>): Promise<SetupVersion[]> {
	const rows = await sql<(Omit<SetupVersion, 'at'> & { at: string })[]>`
		select v.number, v.valid_from_on::text as "validFromOn", v.why, v.created_at as at,
			nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as by
		from setup_version v
		left join person p on p.school_id = v.school_id and p.id = v.changed_by_id
		where v.school_id = ${schoolId} order by v.number desc`;
	return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
