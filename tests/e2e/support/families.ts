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

/** Today the pupil turns this old. */
export const hasBirthday = (pupilId: string, years: number): Promise<unknown> =>
	inDatabase(
		(sql) => sql`update pupil set born_on = app_today() - make_interval(years => ${years}) where id = ${pupilId}`
	);
