import { and, asc, desc, eq } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { yearAfter } from '../../year.ts';
import { period, schoolYear } from '../tables.ts';
import { listLocations } from './locations.ts';
import { listStaff } from './staff.ts';
import { refuseOthers } from './door.ts';

type InSchool = Pick<Actor, 'schoolId'>;

/** The last year first. */
export const listYears = (db: Db, { schoolId }: InSchool) =>
	db.select().from(schoolYear).where(eq(schoolYear.schoolId, schoolId)).orderBy(desc(schoolYear.startsOn));

export async function getYear(db: Db, { schoolId }: InSchool, yearId: string) {
	const [year] = await db
		.select()
		.from(schoolYear)
		.where(and(eq(schoolYear.schoolId, schoolId), eq(schoolYear.id, yearId)));
	if (!year) throw new NotFound('school year');
	return year;
}

export const listPeriods = (db: Db, { schoolId }: InSchool, yearId: string) =>
	db
		.select()
		.from(period)
		.where(and(eq(period.schoolId, schoolId), eq(period.schoolYearId, yearId)))
		.orderBy(asc(period.startsOn), asc(period.kind), asc(period.name));

export type GroupLine = {
	id: string;
	name: string;
	stage: number | null;
	locationId: string;
	location: string;
	/** Of today; of a year that is not now: of its last day, or its first. */
	mentors: { id: string; name: string }[];
	pupils: number;
};

/** The groups of a year. Pupils are counted from the rows that the reader may see. */
export async function listGroups({ sql }: Db, { schoolId }: InSchool, yearId: string): Promise<GroupLine[]> {
	return sql<GroupLine[]>`
		with day as (
			select least(greatest(app_today(), starts_on), ends_on) as on_day from school_year where school_id = ${schoolId} and id = ${yearId}
		), pupils as (
			select m.group_id, count(*)::int as count from group_member m, day
			where m.school_id = ${schoolId} and day.on_day between m.from_on and coalesce(m.until_on, 'infinity') group by 1
		), mentors as (
			select s.group_id, jsonb_agg(jsonb_build_object('id', p.id, 'name', concat_ws(' ', p.given_name, p.infix, p.family_name)) order by p.family_name) as list
			from day, group_staff s join person p on p.school_id = s.school_id and p.id = s.person_id
			where s.school_id = ${schoolId} and s.role = 'mentor' and day.on_day between s.from_on and coalesce(s.until_on, 'infinity') group by 1
		)
		select g.id, g.name, g.stage, g.location_id as "locationId", l.name as location,
			coalesce(m.list, '[]'::jsonb) as mentors, coalesce(p.count, 0) as pupils
		from school_group g
		join location l on l.school_id = g.school_id and l.id = g.location_id
		left join pupils p on p.group_id = g.id
		left join mentors m on m.group_id = g.id
		where g.school_id = ${schoolId} and g.school_year_id = ${yearId}
		order by l.name, g.stage nulls last, g.name`.then((rows) => [...rows]);
}

export async function viewYears(db: Db, actor: Actor, today: string) {
	refuseOthers(actor);
	const counts = await db.sql<{ yearId: string; periods: number; groups: number }[]>`
		select y.id as "yearId", (select count(*)::int from period p where p.school_id = y.school_id and p.school_year_id = y.id) as periods,
			(select count(*)::int from school_group g where g.school_id = y.school_id and g.school_year_id = y.id) as groups
		from school_year y where y.school_id = ${actor.schoolId}`;
	const years = await listYears(db, actor);
	return {
		years: years.map(({ id, name, startsOn, endsOn }) => ({
			id,
			name,
			startsOn,
			endsOn,
			isNow: startsOn <= today && today <= endsOn,
			isAhead: startsOn > today,
			...(counts.find(({ yearId }) => yearId === id) ?? { periods: 0, groups: 0 })
		})),
		next: years[0] ? yearAfter(years[0]).name : null
	};
}

export async function viewYear(db: Db, actor: Actor, yearId: string) {
	refuseOthers(actor);
	const year = await getYear(db, actor, yearId);
	const [periods, locations] = await Promise.all([listPeriods(db, actor, yearId), listLocations(db, actor)]);
	return {
		year: { id: year.id, name: year.name, startsOn: year.startsOn, endsOn: year.endsOn, version: year.version },
		periods: periods.map(({ id, kind, name, startsOn, endsOn, locationId, version }) => ({
			id,
			kind,
			name,
			startsOn,
			endsOn,
			locationId,
			version,
			location: locations.find((place) => place.id === locationId)?.name ?? null
		})),
		locations: locations.filter(({ closedOn }) => !closedOn).map(({ id, name }) => ({ id, name }))
	};
}

/** What the new year would be made of. */
export async function viewNextYear(db: Db, actor: Actor) {
	refuseOthers(actor);
	const [last] = await listYears(db, actor);
	if (!last) throw new NotFound('school year');
	const [periods, groups, staff] = await Promise.all([
		listPeriods(db, actor, last.id),
		listGroups(db, actor, last.id),
		listStaff(db, actor)
	]);
	return { from: { id: last.id, name: last.name }, year: yearAfter(last), periods: periods.length, groups, staff };
}
