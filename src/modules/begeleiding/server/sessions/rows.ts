import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { SessionAudience } from '../../sessions/session.ts';

export type SessionLine = {
	id: string;
	pupilId: string;
	onDay: string;
	minutes: number;
	text: string;
	audience: SessionAudience;
	arrangement: string | null;
	arrangementName: string | null;
	guideId: string;
	guide: string;
	addenda: number;
	isCorrected: boolean;
	removedOn: string | null;
	removedBy: string | null;
	removedWhy: string | null;
};

type Asked = { fromOn?: string; untilOn?: string; limit: number };

/** Notes of sessions of a pupil that the actor may read, newest first; also that one was taken away. One statement. */
export function listSessions(db: Db, pupilId: string, { fromOn, untilOn, limit }: Asked): Promise<SessionLine[]> {
	return db.sql<SessionLine[]>`
		select n.id, n.pupil_id as "pupilId", n.on_day::text as "onDay", n.minutes, n.text, n.audience, n.arrangement,
			n.arrangement_name as "arrangementName", n.guide_id as "guideId", n.corrected_at is not null as "isCorrected",
			concat_ws(' ', g.given_name, g.infix, g.family_name) as guide,
			(select count(*)::int from session_addendum a where a.school_id = n.school_id and a.note_id = n.id) as addenda,
			n.removed_on::text as "removedOn", n.removed_why as "removedWhy",
			case when r.id is not null then concat_ws(' ', r.given_name, r.infix, r.family_name) end as "removedBy"
		from session_note n
		left join person g on g.school_id = n.school_id and g.id = n.guide_id
		left join person r on r.school_id = n.school_id and r.id = n.removed_by_id
		where n.school_id = (select app_school()) and n.pupil_id = ${pupilId}
			and (${fromOn ?? null}::date is null or n.on_day >= ${fromOn ?? null}::date)
			and (${untilOn ?? null}::date is null or n.on_day <= ${untilOn ?? null}::date)
		order by n.on_day desc, n.created_at desc, n.id limit ${limit}`;
}

export type Session = SessionLine & {
	createdAt: Date;
	correctedAt: Date | null;
	version: number;
	added: { id: string; text: string; author: string; createdAt: Date }[];
};

type Extra = {
	createdAt: string;
	correctedAt: string | null;
	version: number;
	added: { id: string; text: string; author: string; createdAt: string }[];
};

/** One note with what was added to it. Throws NotFound for what is not there, or not for this actor. */
export async function getSession(
	db: Db,
	actor: Pick<Actor, 'schoolId'>,
	pupilId: string,
	id: string
): Promise<Session> {
	const [row] = await db.sql<(SessionLine & Extra)[]>`
		select n.id, n.pupil_id as "pupilId", n.on_day::text as "onDay", n.minutes, n.text, n.audience, n.arrangement,
			n.arrangement_name as "arrangementName", n.guide_id as "guideId", n.corrected_at is not null as "isCorrected",
			concat_ws(' ', g.given_name, g.infix, g.family_name) as guide, n.created_at as "createdAt",
			n.corrected_at as "correctedAt", n.version, n.removed_on::text as "removedOn", n.removed_why as "removedWhy",
			case when r.id is not null then concat_ws(' ', r.given_name, r.infix, r.family_name) end as "removedBy",
			(select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'text', a.text, 'createdAt', a.created_at,
				'author', concat_ws(' ', w.given_name, w.infix, w.family_name)) order by a.created_at), '[]')
				from session_addendum a left join person w on w.school_id = a.school_id and w.id = a.author_id
				where a.school_id = n.school_id and a.note_id = n.id) as added
		from session_note n
		left join person g on g.school_id = n.school_id and g.id = n.guide_id
		left join person r on r.school_id = n.school_id and r.id = n.removed_by_id
		where n.school_id = ${actor.schoolId} and n.pupil_id = ${pupilId} and n.id = ${id}`;
	if (!row) throw new NotFound('session');
	return {
		...row,
		addenda: row.added.length,
		createdAt: new Date(row.createdAt),
		correctedAt: row.correctedAt ? new Date(row.correctedAt) : null,
		added: row.added.map((each) => ({ ...each, createdAt: new Date(each.createdAt) }))
	};
}

/** What the hours of a pupil are counted from: of the notes that the actor may read. */
export function listSpent(db: Db, pupilId: string) {
	return db.sql<{ onDay: string; minutes: number; arrangement: string | null; arrangementName: string | null }[]>`
		select on_day::text as "onDay", minutes, arrangement, arrangement_name as "arrangementName" from session_note
		where school_id = (select app_school()) and pupil_id = ${pupilId} and removed_on is null
		order by on_day, created_at`;
}

export type AlsoThere = { id: string; name: string; givenName: string; familyName: string };

/** Pupils who may have been there too: of the same group, or guided by the actor; only those in whose file the actor may write. */
export function listAlsoThere(db: Db, actor: Actor, pupilId: string, roles: readonly string[]): Promise<AlsoThere[]> {
	return db.sql<AlsoThere[]>`
		select p.id, p.given_name as "givenName", p.family_name as "familyName",
			concat_ws(' ', p.given_name, p.infix, p.family_name) as name
		from pupil p
		where p.school_id = ${actor.schoolId} and p.id <> ${pupilId} and exists (
			select from involvement i
			where i.school_id = p.school_id and i.person_id = ${actor.personId} and i.pupil_id = p.id
				and i.role = any (${[...roles]}) and (select app_today()) between i.from_on and i.until_on
				and (i.role = 'begeleider' or exists (
					select from group_member a
					join group_member b on b.school_id = a.school_id and b.group_id = a.group_id and b.pupil_id = ${pupilId}
						and (select app_today()) between b.from_on and coalesce(b.until_on, 'infinity')
					where a.school_id = p.school_id and a.pupil_id = p.id
						and (select app_today()) between a.from_on and coalesce(a.until_on, 'infinity'))))
		order by p.given_name, p.family_name limit 60`;
}
