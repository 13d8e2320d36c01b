import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { GroupPart } from '../../access.ts';
import { observationPeriod, stateOf, type PeriodState, type Span } from '../../observations/period.ts';
import { observationWeeks } from '../../settings.ts';

/** A group with when its first weeks were, and what the actor is to it. */
export type ObservedGroup = {
	id: string;
	name: string;
	location: string;
	year: Span & { name: string };
	parts: GroupPart[];
	span: Span;
	state: PeriodState;
	doneOn: string | null;
	doneBy: string | null;
};

type Row = Omit<ObservedGroup, 'span' | 'state' | 'year'> & {
	yearName: string;
	yearStartsOn: string;
	yearEndsOn: string;
};

/** The groups of the school year of today with which the actor has to do, or this one, of any year; by name. One statement. */
export async function listObservedGroups(
	db: Db,
	today: string,
	onlyGroup: string | null = null
): Promise<ObservedGroup[]> {
	const [rows, holidays, setup] = await Promise.all([
		db.sql<Row[]>`
			select g.id, g.name, l.name as location, y.name as "yearName", y.starts_on::text as "yearStartsOn", y.ends_on::text as "yearEndsOn",
				o.parts, p.done_on::text as "doneOn",
				case when b.id is not null then concat_ws(' ', b.given_name, b.infix, b.family_name) end as "doneBy"
			from groups_of_actor(${onlyGroup}::uuid) o
			join school_group g on g.school_id = (select app_school()) and g.id = o.group_id
			join school_year y on y.school_id = g.school_id and y.id = g.school_year_id
			join location l on l.school_id = g.school_id and l.id = g.location_id
			left join observation_period p on p.school_id = g.school_id and p.group_id = g.id
			left join person b on b.school_id = p.school_id and b.id = p.done_by_id
			where ${onlyGroup}::uuid is not null or (select app_today()) between y.starts_on and y.ends_on
			order by g.name, l.name`,
		db.sql<Span[]>`
			select starts_on::text as "startsOn", ends_on::text as "endsOn" from period
			where school_id = (select app_school()) and kind = 'vakantie' and location_id is null order by starts_on`,
		setupOf(db)
	]);
	const weeks = observationWeeks(setup);
	return rows.map(({ yearName, yearStartsOn, yearEndsOn, ...row }) => {
		const year = { name: yearName, startsOn: yearStartsOn, endsOn: yearEndsOn };
		const span = observationPeriod(year, holidays, weeks);
		return { ...row, year, span, state: stateOf(span, row.doneOn, today) };
	});
}

/** Throws NotFound for who has nothing to do with the group. */
export async function getObservedGroup(db: Db, actor: Actor, groupId: string, today: string): Promise<ObservedGroup> {
	const [group] = actor.kind === 'medewerker' ? await listObservedGroups(db, today, groupId) : [];
	if (!group) throw new NotFound('group');
	return group;
}

export type GroupPupil = { id: string; name: string; givenName: string };

/** Who is in the group now, of whose team the actor is one; of a group of an earlier year who was in it on its last day. */
export const listPupilsOf = (db: Db, actor: Actor, { id, year }: ObservedGroup): Promise<GroupPupil[]> => db.sql<
	GroupPupil[]
>`
	select distinct p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name, p.given_name as "givenName", p.family_name
	from group_member m
	join pupil p on p.school_id = m.school_id and p.id = m.pupil_id
	where m.school_id = ${actor.schoolId} and m.group_id = ${id}
		and least((select app_today()), ${year.endsOn}::date) between m.from_on and coalesce(m.until_on, 'infinity')
		and exists (
			select from involvement i
			where i.school_id = m.school_id and i.person_id = ${actor.personId} and i.pupil_id = m.pupil_id
				and 'team' = any (i.sees) and (select app_today()) between i.from_on and i.until_on)
	order by p.given_name, p.family_name, p.id`;
