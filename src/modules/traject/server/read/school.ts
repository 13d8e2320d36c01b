import { schoolYearOf } from '#modules/scholen/index.ts';
import type { Db } from '#platform/database/session.ts';
import type { Holiday } from '../../hours.ts';
import type { Span } from '../../traject.ts';

export type Location = { id: string; key: string; name: string; isClosed: boolean };

export const listLocations = ({ sql }: Pick<Db, 'sql'>): Promise<Location[]> =>
	sql<Location[]>`
		select id, key, name, coalesce(closed_on <= (select app_today()), false) as "isClosed" from location
		where school_id = (select app_school()) order by name`.then((rows) => [...rows]);

/** The school year of a day with its holidays: as the school keeps it, else from August to July without any. */
export type YearOfDay = { name: string; span: Span; holidays: Holiday[] };

export async function yearOf({ sql }: Pick<Db, 'sql'>, day: string): Promise<YearOfDay> {
	const [row] = await sql<{ name: string; startsOn: string; endsOn: string; holidays: Holiday[] }[]>`
		select y.name, y.starts_on::text as "startsOn", y.ends_on::text as "endsOn", coalesce((
			select jsonb_agg(jsonb_build_object('startsOn', p.starts_on, 'endsOn', p.ends_on, 'locationId', p.location_id) order by p.starts_on)
			from period p where p.school_id = y.school_id and p.school_year_id = y.id and p.kind = 'vakantie'), '[]') as holidays
		from school_year y
		where y.school_id = (select app_school()) and ${day}::date between y.starts_on and y.ends_on`;
	const { name, startsOn, endsOn } = row ?? schoolYearOf(day);
	return { name, span: { fromOn: startsOn, untilOn: endsOn }, holidays: row?.holidays ?? [] };
}

/** Who can be named as a guide: who works here, and helpers from outside. */
export const listHelpers = ({ sql }: Pick<Db, 'sql'>): Promise<{ id: string; name: string }[]> =>
	sql<{ id: string; name: string }[]>`
		select id, concat_ws(' ', given_name, infix, family_name) as name from person
		where school_id = (select app_school()) and kind in ('medewerker', 'extern') and not archived
		order by given_name, family_name`.then((rows) => [...rows]);
