import type { Guide } from '#modules/leerlingen/index.ts';
import { listGuides } from '#modules/leerlingen/server/index.ts';
import type { Db } from '#platform/database/session.ts';
import type { Place } from '../../room.ts';
import type { GoalLine, PlacementLine } from '../../views.ts';

export type PlacementFilter = {
	id?: string;
	pupilIds?: readonly string[];
	arrangementKey?: string;
	states?: readonly PlacementLine['state'][];
};

/** The placements that the actor may read, who waits longest first. */
export async function listPlacementRows(
	{ sql }: Pick<Db, 'sql'>,
	{ id, pupilIds, arrangementKey, states }: PlacementFilter
): Promise<PlacementLine[]> {
	const rows = await sql<(Omit<PlacementLine, 'createdAt'> & { createdAt: Date | string })[]>`
		select p.id, p.pupil_id as "pupilId", concat_ws(' ', u.given_name, u.infix, u.family_name) as "pupilName",
			u.given_name as "givenName", g.name as "group", p.arrangement_key as "arrangementKey", p.arrangement_name as "arrangementName",
			p.level, p.module_key as "moduleKey", p.module_name as "moduleName", p.location_id as "locationId", l.name as location,
			p.state, p.asked_on::text as "askedOn", concat_ws(' ', a.given_name, a.infix, a.family_name) as "askedBy",
			p.asked_by_id as "askedById", p.is_urgent as "isUrgent", p.created_at as "createdAt", p.from_on::text as "fromOn",
			coalesce(p.from_on <= (select app_today()), false) as "hasBegun", p.end_by::text as "endBy", p.end_kind as "endKind", p.ended_on::text as "endedOn", p.outcome_key as "outcomeKey", p.outcome,
			p.decided_on::text as "decidedOn", nullif(concat_ws(' ', d.given_name, d.infix, d.family_name), '') as "decidedBy",
			p.decided_in as "decidedIn", p.weekly_minutes as "weeklyMinutes", p.funding, p.stays_enrolled_at as "staysEnrolledAt",
			nullif(concat_ws(' ', o.given_name, o.infix, o.family_name), '') as "overrideBy", p.override_reason as "overrideReason", p.version
		from placement p
		join pupil u on u.school_id = p.school_id and u.id = p.pupil_id
		join person a on a.school_id = p.school_id and a.id = p.asked_by_id
		left join person d on d.school_id = p.school_id and d.id = p.decided_by_id
		left join person o on o.school_id = p.school_id and o.id = p.override_by_id
		left join location l on l.school_id = p.school_id and l.id = p.location_id
		left join lateral (
			select m.group_id from group_member m
			where m.school_id = p.school_id and m.pupil_id = p.pupil_id
				and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.is_home desc, m.from_on desc limit 1
		) member on true
		left join school_group g on g.school_id = p.school_id and g.id = member.group_id
		where p.school_id = (select app_school())
			and (${id ?? null}::uuid is null or p.id = ${id ?? null}::uuid)
			and (${(pupilIds as string[] | undefined) ?? null}::uuid[] is null or p.pupil_id = any (${(pupilIds as string[] | undefined) ?? null}::uuid[]))
			and (${arrangementKey ?? null}::text is null or p.arrangement_key = ${arrangementKey ?? null})
			and (${(states as string[] | undefined) ?? null}::text[] is null or p.state = any (${(states as string[] | undefined) ?? null}::text[]))
		order by coalesce(p.from_on, p.asked_on), p.created_at, p.id`;
	return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() }));
}

/** Goals of these placements, by placement, in the order in which they were written. */
export async function listGoalsOf({ sql }: Pick<Db, 'sql'>, ids: readonly string[]): Promise<Map<string, GoalLine[]>> {
	if (ids.length === 0) return new Map();
	const rows = await sql<(GoalLine & { placementId: string })[]>`
		select id, placement_id as "placementId", text, result from placement_goal
		where school_id = (select app_school()) and placement_id = any (${ids as string[]}::uuid[])
		order by position, id`;
	return grouped(rows, ({ placementId }) => placementId);
}

export const guidesOf = async (db: Db, ids: readonly string[]): Promise<Map<string, Guide[]>> =>
	grouped(await listGuides(db, ids), ({ sourceId }) => sourceId);

/** Places taken and waited for, of one arrangement or of all, also those of pupils whom the actor may not know. */
export async function listPlaces({ sql }: Pick<Db, 'sql'>, key: string | null = null): Promise<Place[]> {
	const rows = await sql<(Omit<Place, 'createdAt'> & { createdAt: Date | string })[]>`
		select id, arrangement_key as "arrangementKey", location_id as "locationId", state, is_urgent as "isUrgent",
			asked_on::text as "askedOn", created_at as "createdAt", from_on::text as "fromOn", end_by::text as "endBy",
			ended_on::text as "endedOn"
		from arrangement_places(${key})`;
	return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() }));
}

const grouped = <Row>(rows: readonly Row[], by: (row: Row) => string): Map<string, Row[]> => Map.groupBy(rows, by);
