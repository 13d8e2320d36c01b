import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';

/** What one calls the actor. */
export async function findGivenName(db: Db, actor: Actor): Promise<string> {
	const [row] = await db.sql<{ givenName: string }[]>`
		select given_name as "givenName" from person where school_id = ${actor.schoolId} and id = ${actor.personId}`;
	return row?.givenName ?? actor.name;
}
