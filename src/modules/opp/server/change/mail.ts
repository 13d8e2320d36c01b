import { readyLetter } from '#platform/mail/letters.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { queueMail } from '#platform/mail/queue.ts';
import type { Signatory } from '../../agreement.ts';

/** Tells them by mail that something waits; what, and about whom, they read after signing in. Gives how many it reached. */
export async function writeToSignatories(db: Db, actor: Actor, people: Signatory[], link: string): Promise<number> {
	const ids = people.map(({ personId }) => personId);
	const rows = await db.sql<{ to: string; language: 'nl' | 'en'; sender: string }[]>`
		select r.email as "to", p.language, s.name as sender
		from reach r
		join person p on p.school_id = r.school_id and p.id = r.person_id
		join school s on s.id = r.school_id
		where r.school_id = ${actor.schoolId} and r.person_id = any (${ids}::uuid[]) and r.email is not null`;
	for (const letter of rows) await queueMail(db, actor, readyLetter({ ...letter, link }));
	return rows.length;
}
