import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { pageSize, type PupilFilter, type PupilFilters, type PupilRow } from '../../views.ts';

export type PupilList = { rows: PupilRow[]; total: number; filters: PupilFilters };

/**
 * The pupils that the actor sees, a page at a time, with the number of all that match, and the groups and locations to
 * filter by: only those in which the actor sees somebody. One statement: it begins at the actor's own involvement, so that
 * a mentor's twelve pupils cost twelve look-ups, however large the school is. Those look-ups are lateral: the planner,
 * which thinks that nobody sees more than one pupil, cannot get them wrong.
 */
export async function listPupils(db: Db, actor: Actor, filter: PupilFilter): Promise<PupilList> {
	const { groupId = null, locationId = null, mine, left, sort, page } = filter;
	const [list] = await db.sql<[PupilList]>`
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
		), stay as materialized (
			select own.pupil_id, own.is_mentor, here.location_id, here.until_on, member.group_id, member.group_ids,
				coalesce(here.until_on, 'infinity') < (select app_today()) as has_left
			from own
			left join lateral (
				select e.location_id, e.until_on from enrolment e
				where e.school_id = ${actor.schoolId} and e.pupil_id = own.pupil_id
				order by coalesce(e.until_on, 'infinity') >= (select app_today()) desc,
					e.from_on <= (select app_today()) desc, e.from_on desc
				limit 1
			) here on true
			left join lateral (
				select array_agg(m.group_id) filter (where coalesce(m.until_on, 'infinity') >= (select app_today())) as group_ids,
					(array_agg(m.group_id order by m.from_on <= (select app_today()) desc, m.is_home desc,
						case when ${left} then m.from_on end desc, m.from_on))[1] as group_id
				from group_member m
				where m.school_id = ${actor.schoolId} and m.pupil_id = own.pupil_id
					and (${left} or coalesce(m.until_on, 'infinity') >= (select app_today()))
			) member on true
		), found as materialized (
			select p.id, p.given_name, p.family_name, concat_ws(' ', p.given_name, p.infix, p.family_name) as name,
				extract(year from age((select app_today()), p.born_on))::int as age,
				g.name as "group", mentors.names as mentors, l.name as location, case when ${left} then stay.until_on end as "leftOn"
			from stay
			join pupil p on p.school_id = ${actor.schoolId} and p.id = stay.pupil_id
			left join location l on l.school_id = ${actor.schoolId} and l.id = stay.location_id
			left join lateral (
				select g.name from school_group g where g.school_id = ${actor.schoolId} and g.id = stay.group_id limit 1
			) g on true
			left join mentors on mentors.group_id = stay.group_id
			where stay.has_left = ${left}
				and (${groupId}::uuid is null or ${groupId}::uuid = any (stay.group_ids))
				and (${locationId}::uuid is null or stay.location_id = ${locationId}::uuid)
				and (not ${mine} or stay.is_mentor)
		)
		select (select count(*)::int from found) as total,
			coalesce((
				select json_agg(json_build_object('id', id, 'name', name, 'age', age, 'group', "group", 'mentors', mentors,
					'location', location, 'leftOn', "leftOn"))
				from (
					select * from found
					order by case when ${sort} = 'groep' then "group" end, family_name, given_name, id
					limit ${pageSize} offset ${(page - 1) * pageSize}
				) shown), '[]') as rows,
			json_build_object(
				'groups', coalesce((
					select json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name) from school_group g
					where g.school_id = ${actor.schoolId} and g.id = any (array(select unnest(group_ids) from stay where not has_left))), '[]'),
				'locations', coalesce((
					select json_agg(json_build_object('id', l.id, 'name', l.name) order by l.name) from location l
					where l.school_id = ${actor.schoolId} and l.id = any (array(select location_id from stay where not has_left))), '[]'),
				'mine', (
					select coalesce(json_agg(distinct id), '[]') from stay cross join unnest(group_ids) id where is_mentor and not has_left)
			) as filters`;
	return list;
}
