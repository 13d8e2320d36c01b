import type { PupilPlace } from '../../leerlingen.ts';
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

/**
 * Where each pupil of whose team the actor is one is today, or those of them, by name; for the system all pupils of the school.
 * Who left before this school year is left out.
 */
export async function listPlaces(db: Db, { pupilIds }: { pupilIds?: readonly string[] } = {}): Promise<PupilPlace[]> {
	return db.sql<PupilPlace[]>`
		select pupil_id as "pupilId", name, group_id as "groupId", group_name as "group", group_location as "groupLocation", stage,
			location_id as "locationId", location, first_on::text as "firstOn", enrolled_on::text as "enrolledOn",
			left_on::text as "leftOn", is_guest as "isGuest", mentors
		from team_places(${(pupilIds as string[] | undefined) ?? null}::uuid[])`;
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
