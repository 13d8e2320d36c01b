import type { Db } from '#platform/database/session.ts';
import type { GroupCount, RoundCount } from '../../views.ts';

/** How long a round that ended is still shown, and a closed talk stays in the mentor's list. */
export const daysShown = 30;

/** The rounds that run or just ran, with how far each group is: only what the actor sees. */
export async function countRounds(db: Db, today: string): Promise<RoundCount[]> {
	const rows = await db.sql<(GroupCount & { id: string; name: string; endsOn: string })[]>`
		select r.id, concat_ws(', ', r.name, l.name) as name, r.ends_on::text as "endsOn", coalesce(g.name, '') as "group",
			count(*)::int as talks,
			(count(*) filter (where k.state = 'held'))::int as held,
			(count(*) filter (where k.state = 'open' and k.planned_at is not null))::int as planned,
			(count(*) filter (where exists (
				select from talk_answer a
				where a.school_id = k.school_id and a.talk_id = k.id and a.by_id = k.pupil_id and a.shared_at is not null)))::int as prepared
		from talk_round r
		join talk k on k.school_id = r.school_id and k.round_id = r.id and k.state <> 'cancelled'
		left join location l on l.school_id = r.school_id and l.id = r.location_id
		left join lateral (
			select m.group_id from group_member m
			where m.school_id = k.school_id and m.pupil_id = k.pupil_id
				and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.is_home desc, m.from_on desc limit 1
		) member on true
		left join school_group g on g.school_id = k.school_id and g.id = member.group_id
		where r.school_id = (select app_school()) and ${today}::date between r.starts_on and r.ends_on + ${daysShown}::int
		group by r.school_id, r.id, l.name, g.name
		order by r.number desc, r.follows_key is not null, r.starts_on, r.name, l.name, g.name`;
	return [...Map.groupBy(rows, ({ id }) => id).values()].map((groups) => {
		const { id, name, endsOn } = groups[0]!;
		const sum = (of: 'talks' | 'prepared' | 'planned' | 'held') => groups.reduce((all, group) => all + group[of], 0);
		return {
			id,
			name,
			endsOn,
			talks: sum('talks'),
			prepared: sum('prepared'),
			planned: sum('planned'),
			held: sum('held'),
			groups
		};
	});
}
