import type { Db } from '#platform/database/session.ts';
import type { HeldRound } from '../../views.ts';

/** Rounds of the school year of which talks were held, the last one first: all that the actor sees, or those of one who holds them. */
export async function listHeldRounds(db: Db, today: string, leadId: string | null): Promise<HeldRound[]> {
	return db.sql<HeldRound[]>`
		select r.id, concat_ws(', ', r.name, l.name) as name, (count(*) filter (where k.state = 'held'))::int as held, count(*)::int as talks
		from school_year y
		join talk_round r on r.school_id = y.school_id and r.school_year_id = y.id
		join talk k on k.school_id = r.school_id and k.round_id = r.id and k.state <> 'cancelled'
		left join location l on l.school_id = r.school_id and l.id = r.location_id
		where y.school_id = (select app_school()) and ${today}::date between y.starts_on and y.ends_on
			and (${leadId}::uuid is null or k.lead_id = ${leadId}::uuid)
		group by r.id, r.name, l.name, r.starts_on
		having count(*) filter (where k.state = 'held') > 0
		order by r.starts_on desc, r.name`;
}
