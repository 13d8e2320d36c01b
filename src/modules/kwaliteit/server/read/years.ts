import { schoolYearOf } from '#modules/scholen/index.ts';
import type { Db } from '#platform/database/session.ts';
import type { PartKind } from '../../figures.ts';
import { endedYears, type YearFigure } from '../../years.ts';

export type EarlierFigure = YearFigure & { normKey: string; partKind: PartKind; partKey: string };

/** What was kept of the years before this one, of all norms and parts, the oldest first. For who answers for the school. */
export async function listEarlierFigures(db: Db, today: string): Promise<EarlierFigure[]> {
	const [first] = endedYears(schoolYearOf(today).startsOn);
	return db.sql<EarlierFigure[]>`
		select year_starts_on::text as "yearStartsOn", norm_key as "normKey", part_kind as "partKind", part_key as "partKey",
			met, met + missed + overdue as denominator, target
		from norm_year
		where school_id = (select app_school()) and year_starts_on >= ${first ?? today}::date
			and year_starts_on < ${schoolYearOf(today).startsOn}::date
		order by year_starts_on`;
}
