import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { leave } from '#platform/jobs/outbox.ts';

/**
 * Tells these people by mail that something waits; what, and about whom, they read after signing in. The address is looked up
 * when the letter goes, so that also who has a secret one gets it. Gives how many it reaches.
 */
export async function tellReady(db: Db, actor: Actor, personIds: readonly string[], path: string): Promise<number> {
	const reached = await db.sql<{ personId: string }[]>`
		select mail_reaches(${personIds as string[]}::uuid[]) as "personId"`;
	for (const { personId } of reached) await leave(db, actor, 'mail', { letter: 'ready', personId, path });
	return reached.length;
}
