import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';

/** A PIN that somebody else gave. `by` is empty when the pupil may not see who that is. */
export type NewPin = { at: Date; by: string | null };

const daysTold = 14;

/**
 * A pupil's own PIN is now one that somebody of the school knows, too: who gave it could come in with it. So the pupil is
 * told for two weeks, and not only at the next sign-in, because that one need not be the pupil's.
 */
export async function findNewPin(db: Db, actor: Actor): Promise<NewPin | undefined> {
	if (actor.kind !== 'leerling') return undefined;
	const [row] = await db.sql<{ at: string; by: string | null }[]>`
		select a.at, nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as by
		from audit a
		left join person p on p.school_id = a.school_id and p.id = a.person_id
		where a.school_id = ${actor.schoolId} and a.pupil_id = ${actor.personId} and a.act = 'inloggen.renew_pin'
			and a.at > now() - make_interval(days => ${daysTold})
		order by a.number desc limit 1`;
	return row && { at: new Date(row.at), by: row.by };
}
