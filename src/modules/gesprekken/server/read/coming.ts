import type { Db } from '#platform/database/session.ts';
import type { TalkKind } from '../../gesprekken.ts';

/** The talk that comes next, as a family sees it. */
export type ComingTalk = {
	id: string;
	pupilId: string;
	kind: TalkKind;
	/** Nothing while no time is chosen. */
	plannedAt: Date | null;
	minutes: number;
	place: string;
	leadName: string | null;
	wantsInterpreter: boolean;
};

/** Of each of these pupils the next open talk that the actor sees: one with parents before one without. A day that is past no longer comes. */
export async function listComingTalks(
	db: Db,
	pupilIds: readonly string[],
	today: string
): Promise<Map<string, ComingTalk>> {
	const rows = await db.sql<(Omit<ComingTalk, 'plannedAt'> & { plannedAt: string | null })[]>`
		select t.id, t.pupil_id as "pupilId", t.kind, t.planned_at as "plannedAt", t.minutes, t.place,
			t.wants_interpreter as "wantsInterpreter",
			case when l.id is not null then concat_ws(' ', l.given_name, l.infix, l.family_name) end as "leadName"
		from unnest(${pupilIds as string[]}::uuid[]) of(pupil_id)
		join lateral (
			select * from talk t
			where t.school_id = (select app_school()) and t.pupil_id = of.pupil_id and t.state = 'open'
				and (t.planned_at is null or (t.planned_at at time zone 'Europe/Amsterdam')::date >= ${today}::date)
			order by t.kind in ('oudergesprek', 'startgesprek') desc, t.planned_at nulls last, t.due_on nulls last, t.created_at
			limit 1
		) t on true
		left join person l on l.school_id = t.school_id and l.id = t.lead_id`;
	return new Map(
		rows.map((row) => [row.pupilId, { ...row, plannedAt: row.plannedAt ? new Date(row.plannedAt) : null }])
	);
}
