import { asSystem } from '#platform/database/session.ts';

/** An invented person of a demo school, as the page shows them that lets you be that person. */
export type DemoPerson = { schoolId: string; schoolName: string; personId: string; name: string; kind: string; role: string; pupils: number };

/** The people of the demo schools that show most: for each school some of each role. Only schools that are marked as demo. */
export function listDemoPeople(perRole = 3): Promise<DemoPerson[]> {
	return asSystem(
		async ({ sql }) => sql<DemoPerson[]>`
			with roles as (
				select i.school_id, i.person_id, i.role, count(distinct i.pupil_id)::int as pupils
				from involvement i
				join school s on s.id = i.school_id and s.is_demo
				where app_today() between i.from_on and i.until_on
				group by 1, 2, 3
			), ranked as (
				select *, row_number() over (partition by school_id, role order by pupils desc, person_id) as place from roles
			)
			select r.school_id as "schoolId", s.name as "schoolName", r.person_id as "personId",
				concat_ws(' ', p.given_name, p.infix, p.family_name) as name, p.kind, r.role, r.pupils
			from ranked r
			join person p on p.school_id = r.school_id and p.id = r.person_id
			join school s on s.id = r.school_id
			where r.place <= ${perRole}
			order by s.name, p.kind = 'medewerker' desc, r.role, r.place`
	);
}
