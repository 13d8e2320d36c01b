import type { Actor } from '#platform/access/actor.ts';
import type { Audience } from '#platform/access/audience.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { SchoolHour } from '../../incident.ts';

export type Entry = {
	id: string;
	pupilId: string;
	kind: string;
	kindLabel: string | null;
	audience: Audience;
	readers: { id: string; name: string }[];
	happenedOn: string;
	text: string;
	authorId: string;
	author: string;
	createdAt: Date;
	correctedAt: Date | null;
	archivedOn: string | null;
	archivedBy: string | null;
	archiveReason: string | null;
	version: number;
	addenda: { id: string; text: string; author: string; createdAt: Date }[];
	attention: { personId: string; name: string; seenAt: Date | null }[];
	incident: Incident | null;
};

export type Incident = {
	place: string | null;
	hour: SchoolHour | null;
	damage: string | null;
	policeInformedOn: string | null;
	restorativeTalkOn: string | null;
	closedOn: string | null;
	closedBy: string | null;
	outcome: string | null;
	version: number;
};

type Row = Omit<Entry, 'createdAt' | 'correctedAt' | 'addenda' | 'attention'> & {
	createdAt: string;
	correctedAt: string | null;
	addenda: (Omit<Entry['addenda'][number], 'createdAt'> & { createdAt: string })[];
	attention: (Omit<Entry['attention'][number], 'seenAt'> & { seenAt: string | null })[];
};

/** One entry with all that hangs on it; what the actor may not read does not exist. */
export async function getEntry(db: Db, actor: Pick<Actor, 'schoolId'>, pupilId: string, id: string): Promise<Entry> {
	const [row] = await db.sql<Row[]>`
		select e.id, e.pupil_id as "pupilId", e.kind, e.kind_label as "kindLabel", e.audience, e.happened_on as "happenedOn", e.text, e.author_id as "authorId",
			concat_ws(' ', p.given_name, p.infix, p.family_name) as author, e.created_at as "createdAt",
			e.corrected_at as "correctedAt", e.archived_on as "archivedOn", e.archive_reason as "archiveReason", e.version,
			(select concat_ws(' ', b.given_name, b.infix, b.family_name) from person b
				where b.school_id = e.school_id and b.id = e.archived_by_id) as "archivedBy",
			(select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', concat_ws(' ', r.given_name, r.infix, r.family_name)) order by r.family_name), '[]')
				from person r where r.school_id = e.school_id and r.id = any (e.reader_ids)) as readers,
			(select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'text', a.text, 'createdAt', a.created_at,
				'author', concat_ws(' ', w.given_name, w.infix, w.family_name)) order by a.created_at), '[]')
				from log_addendum a left join person w on w.school_id = a.school_id and w.id = a.author_id
				where a.school_id = e.school_id and a.entry_id = e.id) as addenda,
			(select coalesce(jsonb_agg(jsonb_build_object('personId', t.person_id, 'seenAt', t.seen_at,
				'name', concat_ws(' ', w.given_name, w.infix, w.family_name)) order by w.family_name), '[]')
				from log_attention t left join person w on w.school_id = t.school_id and w.id = t.person_id
				where t.school_id = e.school_id and t.entry_id = e.id) as attention,
			(select jsonb_build_object('place', n.place, 'hour', n.hour, 'damage', n.damage, 'policeInformedOn', n.police_informed_on,
				'restorativeTalkOn', n.restorative_talk_on, 'closedOn', n.closed_on, 'outcome', n.outcome, 'version', n.version,
				'closedBy', (select concat_ws(' ', c.given_name, c.infix, c.family_name) from person c where c.school_id = n.school_id and c.id = n.closed_by_id))
				from incident n where n.school_id = e.school_id and n.entry_id = e.id) as incident
		from log_entry e
		left join person p on p.school_id = e.school_id and p.id = e.author_id
		where e.school_id = ${actor.schoolId} and e.pupil_id = ${pupilId} and e.id = ${id}`;
	if (!row) throw new NotFound('log entry');
	return {
		...row,
		createdAt: new Date(row.createdAt),
		correctedAt: row.correctedAt ? new Date(row.correctedAt) : null,
		addenda: row.addenda.map((addendum) => ({ ...addendum, createdAt: new Date(addendum.createdAt) })),
		attention: row.attention.map((asked) => ({ ...asked, seenAt: asked.seenAt ? new Date(asked.seenAt) : null }))
	};
}

export type Classmate = { id: string; name: string; givenName: string; familyName: string };

/** Pupils who are in a group with this pupil today, as far as the actor sees them. */
export function listClassmates(db: Db, actor: Pick<Actor, 'schoolId'>, pupilId: string): Promise<Classmate[]> {
	return db.sql<Classmate[]>`
		select distinct p.id, p.given_name as "givenName", p.family_name as "familyName", concat_ws(' ', p.given_name, p.infix, p.family_name) as name
		from group_member mine
		join group_member m on m.school_id = mine.school_id and m.group_id = mine.group_id and m.pupil_id <> mine.pupil_id
			and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
		join pupil p on p.school_id = m.school_id and p.id = m.pupil_id
		where mine.school_id = ${actor.schoolId} and mine.pupil_id = ${pupilId}
			and (select app_today()) between mine.from_on and coalesce(mine.until_on, 'infinity')
		order by 3, 2`;
}

/** The names of the other pupils whom the actor knows: a text about one pupil had better not hold them. */
export function listOtherNames(
	db: Db,
	actor: Pick<Actor, 'schoolId' | 'personId'>,
	pupilId: string
): Promise<{ givenName: string; familyName: string }[]> {
	return db.sql<{ givenName: string; familyName: string }[]>`
		select p.given_name as "givenName", p.family_name as "familyName"
		from pupil p
		where p.school_id = ${actor.schoolId} and p.id <> ${pupilId} and p.id in (
			select i.pupil_id from involvement i
			where i.school_id = ${actor.schoolId} and i.person_id = ${actor.personId}
			and (select app_today()) between i.from_on and i.until_on)`;
}
