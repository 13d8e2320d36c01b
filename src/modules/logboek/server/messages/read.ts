import type { Actor } from '#platform/access/actor.ts';
import type { Context } from '#platform/web/context.ts';
import type { Db } from '#platform/database/session.ts';
import { record } from '#platform/audit/record.ts';
import { NotFound } from '#platform/web/errors.ts';
import { listAbout } from './recipients.ts';

export type ThreadLine = {
	id: string;
	pupilId: string;
	pupilName: string;
	subject: string;
	/** The others who take part. */
	others: string[];
	lastAt: Date;
	lastText: string;
	lastBy: string;
	isUnread: boolean;
};

const mostShown = 100;

/** The actor's threads, the unread ones first. One statement. */
export async function listThreads(db: Db, actor: Pick<Actor, 'schoolId' | 'personId'>): Promise<ThreadLine[]> {
	const rows = await db.sql<(Omit<ThreadLine, 'lastAt'> & { lastAt: string })[]>`
		select t.id, t.pupil_id as "pupilId", concat_ws(' ', u.given_name, u.infix, u.family_name) as "pupilName", t.subject,
			t.last_message_at as "lastAt", last.text as "lastText", last.by as "lastBy",
			(last.author_id <> ${actor.personId} and coalesce(r.read_at < last.sent_at, true)) as "isUnread",
			array(select concat_ws(' ', p.given_name, p.infix, p.family_name) from person p
				where p.school_id = t.school_id and p.id = any (t.member_ids) and p.id <> ${actor.personId} order by p.family_name) as others
		from message_thread t
		join pupil u on u.school_id = t.school_id and u.id = t.pupil_id
		cross join lateral (
			select m.text, m.sent_at, m.author_id, concat_ws(' ', p.given_name, p.infix, p.family_name) as by
			from message m left join person p on p.school_id = m.school_id and p.id = m.author_id
			where m.school_id = t.school_id and m.thread_id = t.id order by m.sent_at desc limit 1
		) last
		left join message_read r on r.school_id = t.school_id and r.thread_id = t.id and r.person_id = ${actor.personId}
		where t.school_id = ${actor.schoolId}
		order by "isUnread" desc, t.last_message_at desc
		limit ${mostShown}`;
	return rows.map((row) => ({ ...row, lastAt: new Date(row.lastAt) }));
}

/** How many threads wait for the actor: for the day's page. */
export async function countUnread(db: Db, actor: Pick<Actor, 'schoolId' | 'personId'>): Promise<number> {
	const threads = await listThreads(db, actor);
	return threads.filter(({ isUnread }) => isUnread).length;
}

export type Thread = {
	id: string;
	pupilId: string;
	pupilName: string;
	subject: string;
	members: { id: string; name: string; kind: string; readAt: Date | null; isInvolved: boolean }[];
	messages: { id: string; authorId: string; author: string; text: string; sentAt: Date }[];
};

type Row = Pick<Thread, 'id' | 'pupilId' | 'pupilName' | 'subject'> & {
	members: (Omit<Thread['members'][number], 'readAt'> & { readAt: string | null })[];
	messages: (Omit<Thread['messages'][number], 'sentAt'> & { sentAt: string })[];
};

export async function getThread(db: Db, actor: Pick<Actor, 'schoolId'>, id: string): Promise<Thread> {
	const [row] = await db.sql<Row[]>`
		select t.id, t.pupil_id as "pupilId", t.subject, concat_ws(' ', u.given_name, u.infix, u.family_name) as "pupilName",
			(select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'name', concat_ws(' ', p.given_name, p.infix, p.family_name),
				'readAt', (select r.read_at from message_read r where r.school_id = t.school_id and r.thread_id = t.id and r.person_id = p.id),
				'isInvolved', p.id in (select person_id from involved_people(t.pupil_id))) order by p.family_name), '[]')
				from person p where p.school_id = t.school_id and p.id = any (t.member_ids)) as members,
			(select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'authorId', m.author_id, 'text', m.text, 'sentAt', m.sent_at,
				'author', concat_ws(' ', p.given_name, p.infix, p.family_name)) order by m.sent_at), '[]')
				from message m left join person p on p.school_id = m.school_id and p.id = m.author_id
				where m.school_id = t.school_id and m.thread_id = t.id) as messages
		from message_thread t
		join pupil u on u.school_id = t.school_id and u.id = t.pupil_id
		where t.school_id = ${actor.schoolId} and t.id = ${id}`;
	if (!row) throw new NotFound('thread');
	return {
		...row,
		members: row.members.map((member) => ({ ...member, readAt: member.readAt ? new Date(member.readAt) : null })),
		messages: row.messages.map((message) => ({ ...message, sentAt: new Date(message.sentAt) }))
	};
}

export async function viewMessages({ db, actor }: Context<Record<string, string>>) {
	const [threads, about] = await Promise.all([listThreads(db, actor), listAbout(db, actor)]);
	return { threads, kind: actor.kind, canWrite: about.pupils.length > 0 };
}

/** Opening a thread says that it was read. */
export async function viewThread({ db, actor, params, draft }: Context<{ gesprek: string }>) {
	const thread = await getThread(db, actor, params.gesprek);
	const [kept] = await Promise.all([
		draft('default'),
		db.sql`
			insert into message_read (school_id, thread_id, person_id) values (${actor.schoolId}, ${thread.id}, ${actor.personId})
			on conflict (school_id, thread_id, person_id) do update set read_at = now()`
	]);
	record(db, actor, { act: 'logboek.read_messages', pupilId: thread.pupilId, subjectId: thread.id });
	const others = thread.members.filter(({ id }) => id !== actor.personId);
	return {
		thread,
		others,
		owner: actor.personId,
		kind: actor.kind,
		canReply: others.some(({ isInvolved }) => isInvolved),
		draft: kept
	};
}

export async function viewNewThread({ db, actor, url, draft }: Context<Record<string, string>>) {
	const [about, kept] = await Promise.all([listAbout(db, actor), draft('default')]);
	if (about.pupils.length === 0) throw new NotFound('form');
	const asked = url.searchParams.get('over');
	return {
		about,
		kind: actor.kind,
		owner: actor.personId,
		asked: about.pupils.some(({ id }) => id === asked) ? asked : null,
		draft: kept
	};
}
