import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { leave } from '#platform/jobs/outbox.ts';
import type { Signatory } from '../../agreement.ts';

/**
 * Tells them by mail that something waits; what, and about whom, they read after signing in. The address is looked up when
 * the letter goes, so that also who has a secret one gets it. Gives how many it reaches.
 */
export async function writeToSignatories(db: Db, actor: Actor, people: Signatory[], path: string): Promise<number> {
	const ids = people.map(({ personId }) => personId);
	const reached = await db.sql<{ personId: string }[]>`select mail_reaches(${ids}::uuid[]) as "personId"`;
	for (const { personId } of reached) await leave(db, actor, 'mail', { letter: 'ready', personId, path });
	return reached.length;
}
