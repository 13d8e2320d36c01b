import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';

/** What happened with an account: it came in, it was refused, it left. */
export type Noted = { number: number; at: Date; act: string; way: string | null; by: string | null };

const mostShown = 20;

/** The last of it for one person. Row-level security shows it to that person, and to who keeps the accounts of the school. */
export async function listNoted(db: Db, actor: Actor, personId: string): Promise<Noted[]> {
	const rows = await db.sql<(Omit<Noted, 'at'> & { at: string })[]>`
		select a.number::int as number, a.at, a.act, a.detail ->> 'way' as way,
			case when a.person_id <> a.subject_id then concat_ws(' ', p.given_name, p.infix, p.family_name) end as by
		from audit a
		left join person p on p.school_id = a.school_id and p.id = a.person_id
		where a.school_id = ${actor.schoolId} and a.subject_id = ${personId} and a.pupil_id is null
			and (a.act like 'inloggen.%' or a.act = 'mensen.remove_second_factor')
		order by a.number desc limit ${mostShown}`;
	return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
