import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { sees, type GroupRole } from '#modules/mensen/roles.ts';
import { listLocations } from './locations.ts';
import { refuseOthers } from './door.ts';
import { listStaff } from './staff.ts';
import { listGroups, listYears } from './years.ts';

type InSchool = Pick<Actor, 'schoolId'>;

export async function viewGroups(db: Db, actor: Actor, today: string, yearId: string | null) {
	refuseOthers(actor);
	const [years, locations] = await Promise.all([listYears(db, actor), listLocations(db, actor)]);
	const year =
		years.find(({ id }) => id === yearId) ??
		years.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn) ??
		years[0];
	if (!year) throw new NotFound('school year');
	return {
		years: years.map(({ id, name }) => ({ id, name })),
		year: { id: year.id, name: year.name },
		groups: await listGroups(db, actor, year.id),
		locations: locations.filter(({ closedOn }) => !closedOn || closedOn >= today).map(({ id, name }) => ({ id, name }))
	};
}

export type GroupMember = {
	id: string;
	personId: string;
	name: string;
	role: GroupRole;
	fromOn: string;
	untilOn: string | null;
};

/** One group with everybody who works or worked with it, the present ones first. */
export async function getGroup({ sql }: Db, { schoolId }: InSchool, groupId: string) {
	const [groups, staff, counts] = await Promise.all([
		sql<
			{
				id: string;
				name: string;
				stage: number | null;
				locationId: string;
				location: string;
				version: number;
				yearId: string;
				yearName: string;
				startsOn: string;
				endsOn: string;
			}[]
		>`
			select g.id, g.name, g.stage, g.location_id as "locationId", l.name as location, g.version, y.id as "yearId", y.name as "yearName",
				y.starts_on::text as "startsOn", y.ends_on::text as "endsOn"
			from school_group g
			join school_year y on y.school_id = g.school_id and y.id = g.school_year_id
			join location l on l.school_id = g.school_id and l.id = g.location_id
			where g.school_id = ${schoolId} and g.id = ${groupId}`,
		sql<GroupMember[]>`
			select s.id, s.person_id as "personId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name, s.role,
				s.from_on::text as "fromOn", s.until_on::text as "untilOn"
			from group_staff s join person p on p.school_id = s.school_id and p.id = s.person_id
			where s.school_id = ${schoolId} and s.group_id = ${groupId}
			order by coalesce(s.until_on, 'infinity') < app_today(), s.role, p.family_name`,
		sql<{ pupils: number }[]>`
			select count(distinct pupil_id)::int as pupils from group_member where school_id = ${schoolId} and group_id = ${groupId}`
	]);
	const [found] = groups;
	if (!found) throw new NotFound('group');
	const { yearId, yearName, startsOn, endsOn, ...group } = found;
	return {
		...group,
		yearId,
		year: { name: yearName, startsOn, endsOn },
		staff: [...staff],
		pupils: counts[0]?.pupils ?? 0
	};
}

/** The group, who works with it, and what each of them sees because of it. */
export async function viewGroup(db: Db, actor: Actor, groupId: string, today: string) {
	refuseOthers(actor);
	const [group, locations, staff] = await Promise.all([
		getGroup(db, actor, groupId),
		listLocations(db, actor),
		listStaff(db, actor)
	]);
	return {
		group,
		members: group.staff.map((member) => ({
			...member,
			isNow: member.fromOn <= today && today <= (member.untilOn ?? group.year.endsOn),
			isAhead: member.fromOn > today,
			sees: sees[member.role]
		})),
		locations: locations
			.filter(({ id, closedOn }) => id === group.locationId || !closedOn || closedOn >= today)
			.map(({ id, name }) => ({ id, name })),
		staff,
		today
	};
}
