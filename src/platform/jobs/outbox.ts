import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';

/**
 * Leaves work for after the commit, in the same transaction as the change that asks for it: what is rolled back never
 * happens, what is committed happens at least once. The payload names things by id; texts of a dossier do not travel.
 */
export async function leave(db: Db, actor: Pick<Actor, 'schoolId'>, kind: string, payload: object): Promise<void> {
	await db.sql`
		insert into outbox (school_id, kind, payload) values (${actor.schoolId}, ${kind}, ${JSON.stringify(payload)}::jsonb)`;
}
