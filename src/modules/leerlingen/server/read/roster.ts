import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';

export type OwnPupil = { id: string; givenName: string; name: string; groupId: string; group: string };

/** The pupils of the groups that the actor is mentor of today, by group and first name. */
export async function listOwnPupils(db: Db, actor: Actor): Promise<OwnPupil[]> {
	return db.sql<OwnPupil[]>`
		select p.id, p.given_name as "givenName", concat_ws(' ', p.given_name, p.infix, p.family_name) as name,
			g.id as "groupId", g.name as "group"
		from involvement i
		join pupil p on p.school_id = i.school_id and p.id = i.pupil_id
		join group_staff s on s.school_id = i.school_id and s.id = i.source_id
		join school_group g on g.school_id = s.school_id and g.id = s.group_id
		where i.school_id = ${actor.schoolId} and i.person_id = ${actor.personId} and i.role = 'mentor'
			and (select app_today()) between i.from_on and i.until_on
		order by g.name, p.given_name, p.family_name`;
}

export type PupilPlace = {
	pupilId: string;
	name: string;
	groupId: string | null;
	group: string | null;
	/** Where the group is, which need not be where all its pupils are enrolled. */
	groupLocation: string | null;
	/** Year of school life, as far as it is known. */
	stage: number | null;
	locationId: string | null;
	location: string | null;
	/** First day at this school, ever. */
	firstOn: string | null;
	/** Here since, as far as that matters in this school year; and the last day, where that is known. */
	enrolledOn: string | null;
	leftOn: string | null;
	isGuest: boolean;
	/** The names of the group's mentors, as one text. */
	mentors: string | null;
};

/**
 * Where each pupil of whose team the actor is one is today, or those of them; for the system all pupils of the school.
 * By look-ups: joined sets would be read again for each pupil.
 */
export async function listPlaces(db: Db, { pupilIds }: { pupilIds?: readonly string[] } = {}): Promise<PupilPlace[]> {
	return db.sql<PupilPlace[]>`
		with mentors as materialized (
			select s.group_id, string_agg(concat_ws(' ', t.given_name, t.infix, t.family_name), ', ' order by t.family_name) as names
			from group_staff s join person t on t.school_id = s.school_id and t.id = s.person_id
			where s.school_id = (select app_school()) and s.role = 'mentor'
				and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity')
			group by s.group_id
		)
		select p.id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name, g.id as "groupId", g.name as "group", at.name as "groupLocation",
			coalesce(member.stage, g.stage) as stage, l.id as "locationId", l.name as location, stay.first_on::text as "firstOn",
			stay.enrolled_on::text as "enrolledOn", stay.left_on::text as "leftOn", coalesce(here.kind = 'gast', false) as "isGuest",
			mentors.names as mentors
		from team_pupils(${(pupilIds as string[] | undefined) ?? null}::uuid[]) own
		join pupil p on p.school_id = own.school_id and p.id = own.pupil_id
		left join lateral (
			select m.group_id, m.stage from group_member m
			where m.school_id = own.school_id and m.pupil_id = own.pupil_id
				and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.is_home desc, m.from_on desc limit 1
		) member on true
		left join school_group g on g.school_id = own.school_id and g.id = member.group_id
		left join location at on at.school_id = g.school_id and at.id = g.location_id
		left join lateral (
			select e.location_id, e.kind from enrolment e
			where e.school_id = own.school_id and e.pupil_id = own.pupil_id
				and (select app_today()) between e.from_on and coalesce(e.until_on, 'infinity')
			order by e.from_on desc limit 1
		) here on true
		left join lateral (
			select min(e.from_on) as first_on,
				min(e.from_on) filter (where coalesce(e.until_on, 'infinity') >= school_year_start((select app_today()))) as enrolled_on,
				nullif(max(coalesce(e.until_on, 'infinity')), 'infinity') as left_on
			from enrolment e where e.school_id = own.school_id and e.pupil_id = own.pupil_id
		) stay on true
		left join location l on l.school_id = own.school_id and l.id = here.location_id
		left join mentors on mentors.group_id = member.group_id
		order by p.family_name, p.given_name`;
}

export type FamilyPupil = {
	id: string;
	givenName: string;
	name: string;
	group: string | null;
	mentors: { id: string; name: string }[];
};

/** For a parent the children of whom the actor may read something today, for a pupil oneself; with their mentors. */
export async function listFamily(db: Db, actor: Actor): Promise<FamilyPupil[]> {
	return db.sql<FamilyPupil[]>`
		select p.id, p.given_name as "givenName", concat_ws(' ', p.given_name, p.infix, p.family_name) as name,
			max(g.name) as "group",
			coalesce(jsonb_agg(distinct jsonb_build_object('id', t.id, 'name', concat_ws(' ', t.given_name, t.infix, t.family_name)))
				filter (where t.id is not null), '[]') as mentors
		from pupil p
		left join group_member m on m.school_id = p.school_id and m.pupil_id = p.id
			and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
		left join school_group g on g.school_id = m.school_id and g.id = m.group_id
		left join group_staff s on s.school_id = m.school_id and s.group_id = m.group_id and s.role = 'mentor'
			and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity')
		left join person t on t.school_id = s.school_id and t.id = s.person_id
		where p.school_id = ${actor.schoolId} and exists (
			select from involvement i
			where i.school_id = p.school_id and i.person_id = ${actor.personId} and i.pupil_id = p.id
				and i.role in ('ouder', 'leerling') and (select app_today()) between i.from_on and i.until_on)
		group by p.id, p.given_name, p.infix, p.family_name, p.born_on
		order by p.born_on, p.given_name`;
}

/** How many people can read something about the pupil, the pupil not counted. */
export async function countReaders(db: Db, pupilId: string): Promise<number> {
	const [row] = await db.sql<{ count: number }[]>`
		select count(distinct person_id)::int as count from involved_people(${pupilId})
		where cardinality(sees) > 0 and person_id <> ${pupilId}`;
	return row?.count ?? 0;
}

/** The names of these pupils, as far as the actor sees them. */
export async function listNames(db: Db, actor: Actor, pupilIds: readonly string[]): Promise<Map<string, string>> {
	if (pupilIds.length === 0) return new Map();
	const rows = await db.sql<{ id: string; name: string }[]>`
		select id, concat_ws(' ', given_name, infix, family_name) as name from pupil
		where school_id = ${actor.schoolId} and id = any (${pupilIds as string[]}::uuid[])`;
	return new Map(rows.map(({ id, name }) => [id, name]));
}
