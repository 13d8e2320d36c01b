import { inDatabase } from './in-database.ts';
import type { Person } from './people.ts';

export type Parent = Person & { givenName: string; email: string };

/** The parents who decide about this pupil, as the school knows them. */
export const parentsOf = (pupilId: string): Promise<Parent[]> =>
	inDatabase(
		(sql) => sql<Parent[]>`
			select p.id as "personId", p.school_id as "schoolId", p.given_name as "givenName", r.email,
				concat_ws(' ', p.given_name, p.infix, p.family_name) as name
			from contact c
			join person p on p.school_id = c.school_id and p.id = c.person_id
			join reach r on r.school_id = p.school_id and r.person_id = p.id
			where c.pupil_id = ${pupilId} and c.has_custody and c.from_on <= current_date
				and coalesce(c.until_on, 'infinity') >= current_date
			order by p.given_name, p.id`
	);

export type Pupil = Person & { givenName: string; mentorId: string };

/**
 * Pupils of De Zwaluw without brothers or sisters there, in groups that no journey goes through as a whole: whoever alters
 * a pupil takes one of these.
 */
export const sparePupils = (): Promise<Pupil[]> =>
	inDatabase(
		(sql) => sql<Pupil[]>`
			select p.id as "personId", p.school_id as "schoolId", p.given_name as "givenName",
				concat_ws(' ', p.given_name, p.infix, p.family_name) as name,
				(select i.person_id from involvement i where i.school_id = p.school_id and i.pupil_id = p.id and i.role = 'mentor'
					and app_today() between i.from_on and i.until_on order by i.person_id limit 1) as "mentorId"
			from group_member m
			join school s on s.id = m.school_id and s.name like '%De Zwaluw'
			join school_group g on g.school_id = m.school_id and g.id = m.group_id and g.name in ('3A', '3B', '3C')
			join person p on p.school_id = m.school_id and p.id = m.pupil_id
			where app_today() between m.from_on and coalesce(m.until_on, 'infinity') and not exists (
				select from contact c
				join contact other on other.school_id = c.school_id and other.person_id = c.person_id and other.pupil_id <> c.pupil_id
				where c.school_id = p.school_id and c.pupil_id = p.id)
			order by g.name, p.id`
	);

/** Today the pupil turns this old. */
export const hasBirthday = (pupilId: string, years: number): Promise<unknown> =>
	inDatabase(
		(sql) => sql`update pupil set born_on = app_today() - make_interval(years => ${years}) where id = ${pupilId}`
	);
