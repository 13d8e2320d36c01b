import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { endCodesOf } from '#platform/identity/codes.ts';
import { statusOf } from '#platform/identity/status.ts';
import { Refusal } from '#platform/web/errors.ts';
import { sendInvitation } from './invite.ts';

export type NewExtern = { givenName: string; infix: string; familyName: string; email: string };

/**
 * Somebody from outside, for whoever the database lets keep them. Who is known by the same address is the same person, and
 * keeps the name that is known. Gives the person's id.
 */
export async function keepExtern(db: Db, actor: Actor, { email, ...names }: NewExtern): Promise<string> {
	const { schoolId } = actor;
	const [known] = await db.sql<{ id: string; isArchived: boolean }[]>`
		select p.id, p.archived as "isArchived" from reach r
		join person p on p.school_id = r.school_id and p.id = r.person_id
		where r.school_id = ${schoolId} and lower(r.email) = lower(${email}) and p.kind = 'extern'
		order by p.archived limit 1`;
	if (known?.isArchived)
		await db.sql`update person set archived = false, version = version + 1 where school_id = ${schoolId} and id = ${known.id}`;
	if (known) return known.id;
	const personId = randomUUID();
	await db.sql`
		insert into person (school_id, id, kind, given_name, infix, family_name)
		values (${schoolId}, ${personId}, 'extern', ${names.givenName}, ${names.infix || null}, ${names.familyName})`;
	await db.sql`insert into reach (school_id, person_id, email) values (${schoolId}, ${personId}, ${email})`;
	record(db, actor, { act: 'mensen.add', subjectId: personId, detail: { kind: 'extern' } });
	return personId;
}

/** Mails the invitation, or mails it again; the earlier one stops working. Says nothing to who has an account already. */
export async function inviteExtern(db: Db, actor: Actor, personId: string, origin: string): Promise<boolean> {
	const [[person], known] = await Promise.all([
		db.sql<{ email: string | null; language: string }[]>`
			select r.email, p.language from person p
			left join reach r on r.school_id = p.school_id and r.person_id = p.id
			where p.school_id = ${actor.schoolId} and p.id = ${personId} and p.kind = 'extern' and not p.archived`,
		statusOf(actor.schoolId, [personId])
	]);
	if (!person?.email) throw new Refusal('mensen_no_email');
	if (known.get(personId)?.hasAccount) return false;
	await sendInvitation(db, actor, { personId, email: person.email, language: person.language }, origin);
	return true;
}

/** What lies in a mailbox and lets somebody in ends. */
export const endInvitations = (actor: Pick<Actor, 'schoolId'>, personId: string): Promise<void> =>
	endCodesOf(actor.schoolId, personId);
