import { schoolYearOf } from '#modules/scholen/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { insertRows } from '#platform/database/bulk.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { figuresOf } from '../figures.ts';
import type { NormOffer } from '../offers.ts';
import { asClosed, endedYears, keptFigures } from '../years.ts';
import { judgeAll } from './read/judged.ts';
import { partsOf } from './read/scope.ts';
import { normYear } from './tables.ts';

type SchoolYear = { schoolId: string; startsOn: string };

/**
 * Keeps the figures of school years that are over and of which nothing was kept yet: of this school, or of all. Each year
 * in a transaction of its own; doing it again does nothing.
 */
export async function keepEndedYears(
	offers: readonly NormOffer[],
	today: string,
	ofSchool: string | null = null
): Promise<void> {
	for (const year of await listUnkept(today, ofSchool)) await asSystem((db) => keepYear(db, year, offers));
}

/** Of years that the school has in its calendar: of one from before it used this nothing is known. */
async function listUnkept(today: string, ofSchool: string | null): Promise<SchoolYear[]> {
	const years = endedYears(schoolYearOf(today).startsOn);
	return asSystem(
		({ sql }) => sql<SchoolYear[]>`
			select y.school_id as "schoolId", y.starts_on::text as "startsOn" from school_year y
			where y.starts_on = any (${years}::text[]::date[]) and y.ends_on < ${today}::date
				and (${ofSchool}::uuid is null or y.school_id = ${ofSchool}::uuid)
				and not exists (select from norm_year n where n.school_id = y.school_id and n.year_starts_on = y.starts_on)
			order by 1, 2`
	);
}

/** Judges as on the last day of that year: who was there then, in which group, by the set-up and the settings of then. */
async function keepYear(db: Db, { schoolId, startsOn }: SchoolYear, offers: readonly NormOffer[]): Promise<void> {
	const { endsOn } = schoolYearOf(startsOn);
	await db.sql`select set_config('app.school', ${schoolId}, true), set_config('app.today', ${endsOn}, true)`;
	const system = { schoolId } as Actor;
	const judged = await judgeAll(db, system, endsOn, offers, { isPast: true });
	const places = partsOf(judged.setup, judged.pupils);
	const figures = figuresOf(asClosed(judged.norms, endsOn), judged.settings, places);
	const rows = keptFigures(figures).map((figure) => ({ schoolId, yearStartsOn: startsOn, ...figure }));
	if (rows.length > 0) await insertRows(db, normYear, rows);
}
