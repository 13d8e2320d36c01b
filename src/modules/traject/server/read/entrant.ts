import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { Entrant } from '../../conditions.ts';

export type Pupil = Entrant & { id: string; name: string; givenName: string; locationId: string | null };

/** Who the pupil is, and what the conditions of an arrangement ask. Throws NotFound, also for who is not to know. */
export async function getEntrant({ sql }: Pick<Db, 'sql'>, pupilId: string): Promise<Pupil> {
	const [pupil] = await sql<Pupil[]>`
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name, p.given_name as "givenName",
			p.born_on::text as "bornOn", member.stage, l.id as "locationId", l.key as location, l.name as "locationName"
		from pupil p
		left join lateral (
			select coalesce(m.stage, g.stage) as stage
			from group_member m join school_group g on g.school_id = m.school_id and g.id = m.group_id
			where m.school_id = p.school_id and m.pupil_id = p.id
				and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.is_home desc, m.from_on desc limit 1
		) member on true
		left join lateral (
			select e.location_id from enrolment e
			where e.school_id = p.school_id and e.pupil_id = p.id
				and (select app_today()) between e.from_on and coalesce(e.until_on, 'infinity')
			order by e.from_on desc limit 1
		) e on true
		left join location l on l.school_id = p.school_id and l.id = e.location_id
		where p.school_id = (select app_school()) and p.id = ${pupilId}`;
	if (!pupil) throw new NotFound('pupil');
	return pupil;
}
