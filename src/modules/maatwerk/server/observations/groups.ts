import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { mayObserveGroup, maySeeGroupObservations } from '../../access.ts';
import { nextObservation, observationDues } from '../../observations/period.ts';
import { groupObservationsAYear } from '../../settings.ts';
import type { AllObservationsView, GroupObservationRow, GroupObservationsView } from '../../views.ts';
import { getObservedGroup, listObservedGroups } from './group.ts';

/** The observations of one group in its year, and when the next one is due. For its mentors, the care team and who leads. */
export async function viewGroupObservations({
	db,
	actor,
	params,
	today,
	draft
}: Context<{ groep: string }>): Promise<GroupObservationsView> {
	const group = await getObservedGroup(db, actor, params.groep, today);
	if (!maySeeGroupObservations(group.parts)) throw new NotFound('page');
	const [rows, setup, kept] = await Promise.all([
		db.sql<GroupObservationRow[]>`
			select o.id, o.observed_on::text as "observedOn", o.place, o.text, o.advice,
				concat_ws(' ', p.given_name, p.infix, p.family_name) as author
			from group_observation o
			join person p on p.school_id = o.school_id and p.id = o.author_id
			where o.school_id = ${actor.schoolId} and o.group_id = ${group.id}
			order by o.observed_on desc, o.created_at desc`,
		setupOf(db),
		draft('default')
	]);
	record(db, actor, { act: 'maatwerk.viewGroupObservations', subjectId: group.id });
	const dues = observationDues(group.year, groupObservationsAYear(setup));
	return {
		group,
		today,
		observations: rows,
		asked: dues.length,
		next: nextObservation(dues, rows.length),
		draft: kept,
		me: actor.personId,
		may: { observe: mayObserveGroup(group.parts) }
	};
}

type Counts = { groupId: string; findings: number; marks: number; observations: number };

/** Every group with which the actor has to do: where its first weeks stand, who is to be talked about, how often it was observed. */
export async function viewAllObservations({
	db,
	actor,
	today
}: Context<Record<string, string>>): Promise<AllObservationsView> {
	const [groups, setup] = await Promise.all([
		actor.kind === 'medewerker' ? listObservedGroups(db, today) : [],
		setupOf(db)
	]);
	if (groups.length === 0) throw new NotFound('page');
	const counts = new Map(
		(
			await listCounts(
				db,
				groups.map(({ id }) => id)
			)
		).map((one) => [one.groupId, one])
	);
	const times = groupObservationsAYear(setup);
	const places = new Set(groups.map(({ location }) => location));
	return {
		today,
		asked: times,
		hasPlaces: places.size > 1,
		rows: groups.map((group) => {
			const own = counts.get(group.id);
			return {
				group,
				authors: own?.findings ?? 0,
				marks: own?.marks ?? 0,
				observations: own?.observations ?? 0,
				next: maySeeGroupObservations(group.parts)
					? nextObservation(observationDues(group.year, times), own?.observations ?? 0)
					: null,
				seesObservations: maySeeGroupObservations(group.parts)
			};
		})
	};
}

/** Of these groups how many people wrote, how many pupils are still to be talked about, and how many group observations there are. */
export const listCounts = (db: Db, groupIds: readonly string[]): Promise<Counts[]> => db.sql<Counts[]>`
	select g.id as "groupId",
		(select count(distinct f.author_id)::int from observation_finding f where f.school_id = g.school_id and f.group_id = g.id) as findings,
		(select count(*)::int from observation_mark k where k.school_id = g.school_id and k.group_id = g.id and k.talked_on is null) as marks,
		(select count(*)::int from group_observation o where o.school_id = g.school_id and o.group_id = g.id) as observations
	from school_group g
	where g.school_id = (select app_school()) and g.id = any (${groupIds as string[]}::uuid[])`;
