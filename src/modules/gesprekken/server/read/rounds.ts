import { schoolYearOf } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { mayRunRounds } from '../../access.ts';
import type { TalkKind } from '../../gesprekken.ts';
import { proposedRounds, type ProposedRound } from '../../planning/rounds.ts';
import type { RoundLine, RoundsView } from '../../views.ts';

type Year = { id: string; name: string; startsOn: string; endsOn: string };
export type RoundRow = {
	id: string;
	key: string;
	number: number;
	kind: TalkKind;
	name: string;
	locationId: string | null;
	location: string | null;
	startsOn: string;
	endsOn: string;
	followsKey: string | null;
	withinDays: number | null;
	version: number;
};

/** The school year of today, as the school keeps it; else the one that comes next. */
export async function findYear(db: Db, today: string): Promise<Year | undefined> {
	const [year] = await db.sql<Year[]>`
		select id, name, starts_on::text as "startsOn", ends_on::text as "endsOn" from school_year
		where school_id = (select app_school()) and ends_on >= ${today}::date
		order by starts_on limit 1`;
	return year;
}

export async function listRounds(db: Db, yearId: string): Promise<RoundRow[]> {
	return db.sql<RoundRow[]>`
		select r.id, r.key, r.number, r.kind, r.name, r.location_id as "locationId", l.name as location, r.starts_on::text as "startsOn",
			r.ends_on::text as "endsOn", r.follows_key as "followsKey", r.within_days as "withinDays", r.version
		from talk_round r
		left join location l on l.school_id = r.school_id and l.id = r.location_id
		where r.school_id = (select app_school()) and r.school_year_id = ${yearId}
		order by r.starts_on, r.ends_on, r.name`;
}

/** What the school year proposes, by its set-up and its calendar. */
export async function listProposed(db: Db, year: Year): Promise<ProposedRound[]> {
	const [setup, periods] = await Promise.all([
		setupOf(db),
		db.sql<{ startsOn: string; endsOn: string }[]>`
			select starts_on::text as "startsOn", ends_on::text as "endsOn" from period
			where school_id = (select app_school()) and school_year_id = ${year.id} and kind = 'ronde' and location_id is null
			order by starts_on`
	]);
	return proposedRounds(setup, year, periods);
}

type Counts = Pick<RoundLine, 'talks' | 'planned' | 'prepared' | 'held' | 'cancelled'> & { roundId: string };

/** The rounds of the year: what runs and how far it is, and what could begin. */
export async function viewRounds(db: Db, actor: Actor): Promise<RoundsView> {
	if (!mayRunRounds(actor)) throw new NotFound('rounds');
	const today = todayOf(actor);
	const year = await findYear(db, today);
	if (!year) return { year: null, yearName: schoolYearOf(today).name, rounds: [], proposed: [], locations: [], today };
	const [rounds, proposed, counts, locations] = await Promise.all([
		listRounds(db, year.id),
		listProposed(db, year),
		db.sql<Counts[]>`
			select round_id as "roundId", talks, planned, prepared, held, cancelled from talk_round_counts(${year.id})`,
		db.sql<{ id: string; name: string }[]>`
			select id, name from location where school_id = ${actor.schoolId} and closed_on is null order by name`
	]);
	const none = { talks: 0, planned: 0, prepared: 0, held: 0, cancelled: 0 };
	const isOpen = ({ key, number }: ProposedRound): boolean => {
		const begun = rounds.filter((round) => round.key === key && round.number === number);
		return (
			begun.length === 0 || (begun.every(({ locationId }) => locationId !== null) && begun.length < locations.length)
		);
	};
	return {
		year,
		yearName: year.name,
		rounds: rounds.map((round) => {
			const { roundId: _, ...count } = counts.find(({ roundId }) => roundId === round.id) ?? { roundId: '', ...none };
			return { ...round, ...count };
		}),
		// What follows another round begins with it.
		proposed: proposed
			.filter((round) => round.followsKey === null && isOpen(round))
			.map((round) => ({ ...round, followedWithin: daysUntilFollowed(round, proposed) })),
		locations,
		today
	};
}

const daysUntilFollowed = ({ key, number }: ProposedRound, all: readonly ProposedRound[]): number | null =>
	all.find((next) => next.followsKey === key && next.number === number)?.withinDays ?? null;
