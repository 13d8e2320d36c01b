import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { pageSize, type Choice, type PupilFilter, type PupilFilters, type PupilRow } from '../../views.ts';

/**
 * The pupils that the actor sees, a page at a time, with the number of all that match. One statement: it begins at the
 * actor's own involvement, so that a mentor's twelve pupils cost twelve look-ups, however large the school is. Those
 * look-ups are lateral: the planner, which thinks that nobody sees more than one pupil, cannot get them wrong.
 */
export async function listPupils(
	db: Db,
	actor: Actor,
	filter: PupilFilter
): Promise<{ rows: PupilRow[]; total: number }> {
	const { groupId = null, locationId = null, mine, left, sort, page } = filter;
	const rows = await db.sql<(PupilRow & { total: number })[]>`
		with own as materialized (
			select i.pupil_id, bool_or(i.role = 'mentor') as is_mentor
			from involvement i
			where i.school_id = ${actor.schoolId} and i.person_id = ${actor.personId}
				and (select app_today()) between i.from_on and i.until_on
			group by i.pupil_id
		), mentors as materialized (
			select s.group_id, string_agg(concat_ws(' ', t.given_name, t.infix, t.family_name), ', ' order by t.family_name) as names
			from group_staff s join person t on t.school_id = s.school_id and t.id = s.person_id
			where s.school_id = ${actor.schoolId} and s.role = 'mentor'
				and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity')
			group by s.group_id
		)
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name,
			extract(year from age((select app_today()), p.born_on))::int as age,
			g.name as "group", mentors.names as mentors, l.name as location,
			case when ${left} then here.until_on end as "leftOn", count(*) over ()::int as total
		from own
		join pupil p on p.school_id = ${actor.schoolId} and p.id = own.pupil_id
		left join lateral (
			select e.location_id, e.until_on from enrolment e
			where e.school_id = ${actor.schoolId} and e.pupil_id = own.pupil_id
			order by coalesce(e.until_on, 'infinity') >= (select app_today()) desc,
				e.from_on <= (select app_today()) desc, e.from_on desc
			limit 1
		) here on true
		left join location l on l.school_id = ${actor.schoolId} and l.id = here.location_id
		left join lateral (
			select m.group_id from group_member m
			where m.school_id = ${actor.schoolId} and m.pupil_id = own.pupil_id
				and (${left} or coalesce(m.until_on, 'infinity') >= (select app_today()))
			order by m.from_on <= (select app_today()) desc, case when ${left} then m.from_on end desc, m.from_on
			limit 1
		) member on true
		left join lateral (
			select g.name from school_group g where g.school_id = ${actor.schoolId} and g.id = member.group_id limit 1
		) g on true
		left join mentors on mentors.group_id = member.group_id
		where (coalesce(here.until_on, 'infinity') < (select app_today())) = ${left}
			and (${groupId}::uuid is null or member.group_id = ${groupId}::uuid)
			and (${locationId}::uuid is null or l.id = ${locationId}::uuid)
			and (not ${mine} or own.is_mentor)
		order by case when ${sort} = 'groep' then g.name end, p.family_name, p.given_name, p.id
		limit ${pageSize} offset ${(page - 1) * pageSize}`;
	return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** The groups and locations of this school year to filter by: only those in which the actor sees somebody. */
export async function listFilters(db: Db, actor: Actor): Promise<PupilFilters> {
	const rows = await db.sql<(Choice & { kind: 'groep' | 'locatie'; isMine: boolean })[]>`
		with own as (
			select i.pupil_id, bool_or(i.role = 'mentor') as is_mentor
			from involvement i
			where i.school_id = ${actor.schoolId} and i.person_id = ${actor.personId}
				and (select app_today()) between i.from_on and i.until_on
			group by i.pupil_id
		)
		select 'groep' as kind, g.id, g.name, bool_or(own.is_mentor) as "isMine"
		from own
		join group_member m on m.school_id = ${actor.schoolId} and m.pupil_id = own.pupil_id
		join school_group g on g.school_id = m.school_id and g.id = m.group_id
		where (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
		group by g.id, g.name
		union all
		select 'locatie', l.id, l.name, false
		from own
		join enrolment e on e.school_id = ${actor.schoolId} and e.pupil_id = own.pupil_id
		join location l on l.school_id = e.school_id and l.id = e.location_id
		where (select app_today()) between e.from_on and coalesce(e.until_on, 'infinity')
		group by l.id, l.name
		order by 1, 3`;
	const choices = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id, name }) => ({ id, name }));
	return {
		groups: choices('groep'),
		locations: choices('locatie'),
		mine: rows.filter((row) => row.isMine).map(({ id }) => id)
	};
}
