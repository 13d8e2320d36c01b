import { asc, eq } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { mayChangeSetup } from '../../access.ts';
import { location } from '../tables.ts';
import { refuseOthers } from './door.ts';

export const listLocations = (db: Db, { schoolId }: Pick<Actor, 'schoolId'>) =>
	db.select().from(location).where(eq(location.schoolId, schoolId)).orderBy(asc(location.name));

/** The locations, and how many groups each has this year. */
export async function viewLocations(db: Db, actor: Actor, today: string) {
	refuseOthers(actor);
	const [locations, groups] = await Promise.all([
		listLocations(db, actor),
		db.sql<{ locationId: string; groups: number }[]>`
			select g.location_id as "locationId", count(*)::int as groups
			from school_group g join school_year y on y.school_id = g.school_id and y.id = g.school_year_id
			where g.school_id = ${actor.schoolId} and ${today} between y.starts_on and y.ends_on group by 1`
	]);
	return {
		locations: locations.map(({ id, key, name, brin, town, closedOn, version }) => ({
			id,
			key,
			name,
			brin,
			town,
			closedOn,
			version,
			groups: groups.find(({ locationId }) => locationId === id)?.groups ?? 0
		})),
		may: { change: mayChangeSetup(actor) }
	};
}
