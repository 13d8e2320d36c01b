import { setupOf } from '#modules/scholen/server/index.ts';
import { schoolYearOf } from '#modules/scholen/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { maySeeCaseload, maySeeNumbers } from '../../access.ts';
import type { NumbersQuery } from '../../caseload/forms.ts';
import { countsOf, supportNumbers, type Evaluated, type Stay } from '../../numbers/numbers.ts';
import { urgencies, type Urgency } from '../../request/request.ts';
import type { NumbersView } from '../../numbers/views.ts';
import type { Named } from '../../names.ts';
import { levelNames } from '../settings.ts';
import { namesOf } from './page.ts';

/** What support came to in this school year, at the school or one location, without people; for outside with small numbers hidden. */
export async function viewNumbers(
	db: Db,
	actor: Actor,
	{ locationId, isForOutside }: NumbersQuery
): Promise<NumbersView> {
	if (!maySeeNumbers(actor)) throw new NotFound('page');
	const today = todayOf(actor);
	const year = schoolYearOf(today);
	const [setup, stays, evaluated, asked, locations] = await Promise.all([
		setupOf(db),
		listStays(db, year.startsOn, locationId),
		listEvaluated(db, year, locationId),
		db.sql<{ urgency: Urgency; raised: number; answered: number; meanDays: number | null }[]>`
			select urgency, raised, answered, mean_days as "meanDays"
			from support_request_counts(${year.startsOn}, ${year.endsOn}, ${locationId ?? null}::uuid)`,
		db.sql<Named[]>`select id, name from location where school_id = ${actor.schoolId} order by name`
	]);
	record(db, actor, { act: 'ondersteuning.viewNumbers' });
	const ofUrgency = urgencies.map((urgency) => asked.find((row) => row.urgency === urgency));
	const raised = countsOf(
		ofUrgency.map((row) => row?.raised ?? 0),
		isForOutside
	);
	return {
		year: { name: year.name, startsOn: year.startsOn, endsOn: year.endsOn },
		today,
		numbers: supportNumbers(stays, evaluated, year, today, isForOutside),
		requests: urgencies.map((urgency, at) => {
			const [row, count] = [ofUrgency[at], raised.parts[at] ?? null];
			// Who was not answered are those that remain: told only where neither part is small.
			const parts = countsOf([row?.answered ?? 0, (row?.raised ?? 0) - (row?.answered ?? 0)], isForOutside);
			return {
				urgency,
				raised: count,
				answered: count === null ? null : parts.parts[0]!,
				meanDays: count === null || parts.parts[0] === null ? null : (row?.meanDays ?? null)
			};
		}),
		levelNames: namesOf(levelNames(setup)),
		locations,
		locationId,
		isForOutside,
		mayCaseload: maySeeCaseload(actor)
	};
}

/** How long pupils stood on each level, of cases that were open in this school year: from one step to the next. */
function listStays(db: Db, since: string, locationId?: string): Promise<Stay[]> {
	return db.sql<Stay[]>`
		with moves as (
			select s.case_id, s.pupil_id, s.to_level, s.happened_on, s.kind,
				lead(s.happened_on) over (partition by s.case_id order by s.happened_on, s.created_at, s.id) as until_on
			from ladder_step s
			where s.school_id = (select app_school()) and s.kind <> 'voortgezet'
		)
		select m.case_id as "caseId", m.to_level as level, m.happened_on::text as "fromOn", m.until_on::text as "untilOn"
		from moves m
		where m.kind <> 'gesloten' and coalesce(m.until_on, 'infinity') >= ${since} and ${atLocation(db, locationId)}`;
}

/** The evaluations of this school year, with since when the plan held. */
function listEvaluated(db: Db, year: { startsOn: string; endsOn: string }, locationId?: string): Promise<Evaluated[]> {
	return db.sql<Evaluated[]>`
		select m.outcome, m.from_level as level, v.fixed_on::text as "planFromOn", m.held_on::text as "heldOn",
			array(select g ->> 'result' from jsonb_array_elements(m.goals) g) as results
		from support_evaluation m
		join support_plan_version v on v.school_id = m.school_id and v.id = m.version_id
		where m.school_id = (select app_school()) and m.held_on between ${year.startsOn} and ${year.endsOn}
			and ${atLocation(db, locationId)}`;
}

/** The pupil of `m` is enrolled there today. */
const atLocation = ({ sql }: Db, locationId?: string) => sql`
	(${locationId ?? null}::uuid is null or exists (
		select from enrolment e
		where e.school_id = (select app_school()) and e.pupil_id = m.pupil_id and e.location_id = ${locationId ?? null}::uuid
			and (select app_today()) between e.from_on and coalesce(e.until_on, 'infinity')))`;
