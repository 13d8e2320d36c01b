import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { leave } from '#platform/jobs/outbox.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import type { NewThreadForm, ReplyForm } from '../../forms.ts';
import { getThread } from './read.ts';
import { listAbout, listOwnGroup, recipientsFor } from './recipients.ts';

/**
 * Begins a thread about a pupil. Home writes to all mentors at once; of school each parent gets a thread of its own, so
 * that no parent reads what another one answers, also not the other parent of the same child.
 */
export async function startThread(db: Db, actor: Actor, input: NewThreadForm): Promise<Done> {
	const pupilIds = await aboutWhom(db, actor, input.about);
	const homes = await Promise.all(
		pupilIds.map(async (pupilId) => ({ pupilId, people: await recipientsFor(db, actor, pupilId, input.withPupil) }))
	);
	const isHome = actor.kind === 'ouder' || actor.kind === 'leerling';
	const threads = homes.flatMap(({ pupilId, people }) => {
		const ids = people.map(({ id }) => id);
		const each = isHome && ids.length > 0 ? [ids] : ids.map((id) => [id]);
		return each.map((members) => ({ id: randomUUID(), messageId: randomUUID(), pupilId, members }));
	});
	if (threads.length === 0) throw new Refusal('logboek_refusal_nobody');
	const rows = JSON.stringify(
		threads.map(({ members, ...thread }) => ({ ...thread, members: [actor.personId, ...members] }))
	);
	await db.sql`
		insert into message_thread (school_id, id, pupil_id, subject, member_ids, started_by_id)
		select ${actor.schoolId}, t.id, t."pupilId", ${input.subject}, t.members, ${actor.personId}
		from jsonb_to_recordset(${rows}::text::jsonb) as t (id uuid, "pupilId" uuid, members uuid[])`;
	await db.sql`
		insert into message (school_id, id, thread_id, author_id, text)
		select ${actor.schoolId}, t."messageId", t.id, ${actor.personId}, ${input.text}
		from jsonb_to_recordset(${rows}::text::jsonb) as t (id uuid, "messageId" uuid)`;
	await Promise.all(threads.flatMap(({ id, members }) => members.map((personId) => announce(db, actor, personId, id))));
	for (const { id, pupilId } of threads) {
		record(db, actor, { act: 'logboek.send_message', pupilId, subjectId: id });
	}
	const [only] = threads;
	if (threads.length === 1 && only) return { to: `/berichten/${only.id}`, said: 'logboek_said_sent' };
	return { to: '/berichten', said: 'logboek_said_sent_group', params: { count: threads.length } };
}

/** Answers in a thread, as long as one of the others is still involved with the pupil. */
export async function reply(db: Db, actor: Actor, threadId: string, { text }: ReplyForm): Promise<Done> {
	const thread = await getThread(db, actor, threadId);
	const others = thread.members.filter(({ id, isInvolved }) => id !== actor.personId && isInvolved);
	if (others.length === 0) throw new Refusal('logboek_refusal_nobody');
	await db.sql`
		insert into message (school_id, id, thread_id, author_id, text)
		values (${actor.schoolId}, gen_random_uuid(), ${threadId}, ${actor.personId}, ${text})`;
	await Promise.all([
		db.sql`update message_thread set last_message_at = now() where school_id = ${actor.schoolId} and id = ${threadId}`,
		...others.map(({ id }) => announce(db, actor, id, threadId))
	]);
	record(db, actor, { act: 'logboek.send_message', pupilId: thread.pupilId, subjectId: threadId });
	return { to: `/berichten/${threadId}`, said: 'logboek_said_sent' };
}

/** A mail that says no more than that something is ready; what, and about whom, is read after signing in. */
const announce = (db: Db, actor: Actor, personId: string, threadId: string): Promise<void> =>
	leave(db, actor, 'mail', { letter: 'ready', personId, path: `/berichten/${threadId}` });

async function aboutWhom(db: Db, actor: Actor, about: string): Promise<string[]> {
	const [what, id = ''] = about.split(':');
	if (what === 'groep') {
		const pupils = await listOwnGroup(db, actor, id);
		if (pupils.length === 0) throw new FormIssue({ about: 'logboek_form_about' });
		return pupils.map((pupil) => pupil.id);
	}
	const { pupils } = await listAbout(db, actor);
	if (!pupils.some((pupil) => pupil.id === id)) throw new FormIssue({ about: 'logboek_form_about' });
	return [id];
}
