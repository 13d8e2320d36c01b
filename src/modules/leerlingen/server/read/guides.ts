import type { Db } from '#platform/database/session.ts';
import type { Guide } from '../../guide.ts';

/** Who guides, guided or will guide because of these placements, plans or trainings; the first to begin first. */
export async function listGuides(db: Db, sourceIds: readonly string[]): Promise<Guide[]> {
	if (sourceIds.length === 0) return [];
	return db.sql<Guide[]>`
		select g.id, g.person_id as "personId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name,
			g.from_on::text as "fromOn", g.until_on::text as "untilOn", g.source_id as "sourceId"
		from guide g
		join person p on p.school_id = g.school_id and p.id = g.person_id
		where g.school_id = (select app_school()) and g.source_id = any (${[...sourceIds]}::uuid[])
			and g.from_on <= g.until_on
		order by g.from_on, p.family_name, p.given_name, g.id`;
}
