import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { LinkedEntry, ReplyRow, RequestLine, RequestRow } from '../../request/views.ts';
import { nameOf } from './subject.ts';

/** The requests about a pupil that the actor may read: those that are open first, then the newest. */
export function listRequests(db: Db, pupilId: string): Promise<RequestLine[]> {
	return db.sql<RequestLine[]>`
		select r.id, r.urgency, r.state, r.raised_on::text as "raisedOn", r.asked, r.decided_on::text as "decidedOn",
			${nameOf(db)} as "authorName"
		from support_request r
		left join person p on p.school_id = r.school_id and p.id = r.author_id
		where r.school_id = (select app_school()) and r.pupil_id = ${pupilId}
		order by r.state not in ('open', 'teruggevraagd'), r.raised_on desc, r.created_at desc`;
}

/** One request with all that hangs on it. Throws NotFound. */
export async function getRequest(db: Db, actor: Actor, pupilId: string, id: string): Promise<RequestRow> {
	const [[row], entries, replies] = await Promise.all([
		db.sql<Omit<RequestRow, 'entries' | 'replies'>[]>`
			select r.id, r.author_id as "authorId", ${nameOf(db)} as "authorName", r.raised_on::text as "raisedOn", r.urgency, r.seen,
				r.tried, r.asked, r.pupil_says as "pupilSays", r.is_pupil_asked as "isPupilAsked", r.parents_say as "parentsSay",
				r.are_parents_asked as "areParentsAsked", r.state, r.decided_on::text as "decidedOn", r.reason, r.version as lock,
				case when d.id is not null then concat_ws(' ', d.given_name, d.infix, d.family_name) end as "decidedByName",
				r.decided_by_id is not distinct from r.author_id and r.state = 'gesloten' as "isTakenBack"
			from support_request r
			left join person p on p.school_id = r.school_id and p.id = r.author_id
			left join person d on d.school_id = r.school_id and d.id = r.decided_by_id
			where r.school_id = ${actor.schoolId} and r.pupil_id = ${pupilId} and r.id = ${id}`,
		db.sql<LinkedEntry[]>`
			select e.id, e.kind, e.kind_label as "kindLabel", e.happened_on::text as "on", e.text, e.audience
			from request_log_entry l join log_entry e on e.school_id = l.school_id and e.id = l.entry_id
			where l.school_id = ${actor.schoolId} and l.request_id = ${id}
			order by e.happened_on desc, e.id`,
		db.sql<ReplyRow[]>`
			select y.id, y.side, y.said_on::text as "on", y.text, ${nameOf(db)} as "authorName"
			from request_reply y
			left join person p on p.school_id = y.school_id and p.id = y.author_id
			where y.school_id = ${actor.schoolId} and y.request_id = ${id}
			order by y.created_at, y.id`
	]);
	if (!row) throw new NotFound('support request');
	return { ...row, entries, replies };
}

/** Who reads a request about this pupil by this author, today. */
export function listRequestReaders(
	db: Db,
	pupilId: string,
	authorId: string
): Promise<{ name: string; role: string }[]> {
	return db.sql<{ name: string; role: string }[]>`
		select distinct on (person_id) concat_ws(' ', given_name, infix, family_name) as name, role
		from involved_people(${pupilId})
		where 'zorg' = any (sees) or role = 'mentor' or person_id = ${authorId}
		order by person_id, role = 'mentor' desc`;
}

const mostEntries = 30;
/** Enough to know an entry again. */
const longestShown = 140;

/** Entries of the log that may go along with a request: those that the actor reads, the newest first. */
export function listEntryChoices(db: Db, pupilId: string): Promise<LinkedEntry[]> {
	return db.sql<LinkedEntry[]>`
		select e.id, e.kind, e.kind_label as "kindLabel", e.happened_on::text as "on", e.audience,
			case when length(e.text) > ${longestShown} then left(e.text, ${longestShown}) || '…' else e.text end as text
		from log_entry e
		where e.school_id = (select app_school()) and e.pupil_id = ${pupilId} and e.archived_on is null
		order by e.happened_on desc, e.created_at desc limit ${mostEntries}`;
}

/** Those whom the norm asks about: the open requests that the actor reads, of these pupils or of all. */
export type OpenRequest = {
	id: string;
	pupilId: string;
	pupilName: string;
	group: string | null;
	urgency: RequestLine['urgency'];
	state: RequestLine['state'];
	raisedOn: string;
	asked: string;
	authorName: string | null;
	authorId: string;
	/** What the care team and the others said, the oldest first. */
	events: { on: string; by: ReplyRow['side'] }[];
};

export function listOpenRequests(db: Db, pupilIds: readonly string[] | null = null): Promise<OpenRequest[]> {
	return db.sql<OpenRequest[]>`
		select r.id, r.pupil_id as "pupilId", concat_ws(' ', u.given_name, u.infix, u.family_name) as "pupilName", g.name as "group",
			r.urgency, r.state, r.raised_on::text as "raisedOn", r.asked, ${nameOf(db)} as "authorName", r.author_id as "authorId",
			coalesce((
				select jsonb_agg(jsonb_build_object('on', y.said_on, 'by', y.side) order by y.created_at, y.id) from request_reply y
				where y.school_id = r.school_id and y.request_id = r.id), '[]') as events
		from support_request r
		join pupil u on u.school_id = r.school_id and u.id = r.pupil_id
		left join person p on p.school_id = r.school_id and p.id = r.author_id
		left join lateral (
			select m.group_id from group_member m
			where m.school_id = r.school_id and m.pupil_id = r.pupil_id
				and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.is_home desc, m.from_on desc limit 1
		) member on true
		left join school_group g on g.school_id = r.school_id and g.id = member.group_id
		where r.school_id = (select app_school()) and r.state in ('open', 'teruggevraagd')
			and (${pupilIds as string[] | null}::uuid[] is null or r.pupil_id = any (${pupilIds as string[] | null}::uuid[]))
		order by r.raised_on, r.created_at`;
}
