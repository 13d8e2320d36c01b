import type { Actor } from '#platform/access/actor.ts';
import { pools } from '#platform/database/pools.ts';

/** One of a user's files at schools. */
export type OwnFile = { schoolId: string; personId: string; schoolName: string; kind: Actor['kind'] };

/** The files that a user has, those that still count. */
export async function listFiles(userId: string): Promise<OwnFile[]> {
	return pools().auth<OwnFile[]>`
		select m.school_id as "schoolId", m.person_id as "personId", who."schoolName", who.kind
		from membership m cross join lateral public.who_is(m.school_id, m.person_id) who
		where m.user_id = ${userId} order by who."schoolName", m.created_at`;
}
