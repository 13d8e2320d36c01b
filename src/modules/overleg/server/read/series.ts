import { hasRole, type Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { careTeam, mayPlan, planners } from '../../access.ts';
import { meetingKinds, type MeetingCircle } from '../../kinds.ts';
import type { PlanView, SeriesLine } from '../../views.ts';
import { listTablePeople, membersOf } from './people.ts';

/** What one chooses from when planning. For who may plan meetings of some kind; of others it is not found. */
export async function viewPlan(db: Db, actor: Actor, today: string): Promise<PlanView> {
	if (actor.kind !== 'medewerker' || !hasRole(actor, ...careTeam, ...planners)) throw new NotFound('meeting');
	const [setup, people, locations, [year]] = await Promise.all([
		setupOf(db),
		listTablePeople(db, actor),
		db.sql<{ id: string; name: string }[]>`
			select id, name from location where school_id = ${actor.schoolId} and closed_on is null order by name`,
		db.sql<{ endsOn: string }[]>`
			select ends_on::text as "endsOn" from school_year
			where school_id = ${actor.schoolId} and ${today} between starts_on and ends_on limit 1`
	]);
	return {
		today,
		kinds: meetingKinds(setup)
			.filter(({ circle }) => mayPlan(actor, circle))
			.map((kind) => ({ ...kind, peopleIds: membersOf(kind, people, setup) })),
		people: people.map(({ id, name, text, partnerId }) => ({ id, name, text, partnerId })),
		locations: [...locations],
		chairId: actor.personId,
		yearEndsOn: year?.endsOn ?? today
	};
}

/** Series that still meet, the next one first. */
export async function listSeries(db: Db, actor: Actor): Promise<SeriesLine[]> {
	if (actor.kind !== 'medewerker') throw new NotFound('series');
	const rows = await db.sql<(SeriesLine & { circle: MeetingCircle })[]>`
		select s.id, s.name, s.circle, l.name as location, s.interval, s.every, s.weekdays, to_char(s.starts_at, 'HH24:MI') as "startsAt",
			s.from_on::text as "fromOn", s.until_on::text as "untilOn",
			concat_ws(' ', c.given_name, c.infix, c.family_name) as chair, coming.count as coming, coming.next as "nextOn"
		from meeting_series s
		left join location l on l.school_id = s.school_id and l.id = s.location_id
		join person c on c.school_id = s.school_id and c.id = s.chair_id
		cross join lateral (
			select count(*)::int as count, min(m.on_day)::text as next from meeting m
			where m.school_id = s.school_id and m.series_id = s.id and m.state = 'planned' and m.on_day >= (select app_today())
		) coming
		where s.school_id = ${actor.schoolId} and s.until_on >= (select app_today())
		order by coming.next nulls last, s.name, s.id`;
	return rows.map(({ circle, ...row }) => ({ ...row, mayEnd: mayPlan(actor, circle) }));
}
