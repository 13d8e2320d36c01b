import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { listInvolved } from '../read/subject.ts';

/**
 * Parents and pupils write to the mentors; staff write to the parents with custody, and to the pupil where they want that.
 * Who is involved today comes from the database; somebody whose involvement ended cannot be chosen.
 */
export async function recipientsFor(
	db: Db,
	actor: Actor,
	pupilId: string,
	withPupil: boolean
): Promise<{ id: string; name: string }[]> {
	const involved = (await listInvolved(db, pupilId)).filter(({ id }) => id !== actor.personId);
	if (actor.kind === 'ouder' || actor.kind === 'leerling')
		return involved.filter(({ roles }) => roles.includes('mentor'));
	return involved.filter(({ roles }) => roles.includes('ouder') || (withPupil && roles.includes('leerling')));
}

export type About = {
	pupils: { id: string; name: string; group: string | null }[];
	groups: { id: string; name: string; pupils: number }[];
};

/** About whom the actor may begin: a parent the own children, a pupil itself, a mentor the own groups, a care coordinator all. */
export async function listAbout(db: Db, actor: Pick<Actor, 'schoolId' | 'personId'>): Promise<About> {
	const pupils = await db.sql<{ id: string; name: string; groupId: string | null; group: string | null }[]>`
		select distinct on (p.id) p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name, g.id as "groupId", g.name as "group"
		from involvement i
		join pupil p on p.school_id = i.school_id and p.id = i.pupil_id
		left join group_member m on m.school_id = p.school_id and m.pupil_id = p.id
			and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
		left join school_group g on g.school_id = m.school_id and g.id = m.group_id
		where i.school_id = ${actor.schoolId} and i.person_id = ${actor.personId} and i.role in ('mentor', 'zorgcoordinator', 'ouder', 'leerling')
			and (select app_today()) between i.from_on and i.until_on
		order by p.id, m.from_on desc`;
	pupils.sort((a, b) => (a.group ?? '').localeCompare(b.group ?? '', 'nl') || a.name.localeCompare(b.name, 'nl'));
	const mentored = await db.sql<{ id: string; name: string; pupils: number }[]>`
		select g.id, g.name, count(*)::int as pupils
		from group_staff s
		join school_group g on g.school_id = s.school_id and g.id = s.group_id
		join group_member m on m.school_id = g.school_id and m.group_id = g.id
			and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
		where s.school_id = ${actor.schoolId} and s.person_id = ${actor.personId} and s.role = 'mentor'
			and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity')
		group by g.id, g.name order by g.name`;
	return { pupils: pupils.map(({ id, name, group }) => ({ id, name, group })), groups: mentored };
}

/** The pupils of a group that the actor is mentor of; of any other group none. */
export const listOwnGroup = (
	db: Db,
	actor: Pick<Actor, 'schoolId' | 'personId'>,
	groupId: string
): Promise<{ id: string }[]> =>
	db.sql<{ id: string }[]>`
		select m.pupil_id as id
		from group_member m
		join group_staff s on s.school_id = m.school_id and s.group_id = m.group_id and s.person_id = ${actor.personId} and s.role = 'mentor'
			and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity')
		where m.school_id = ${actor.schoolId} and m.group_id = ${groupId}
			and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')`;
