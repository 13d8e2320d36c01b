import { getNumberSources } from '#modules/kwaliteit/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addWeeks } from '#platform/text/dates.ts';
import { searchKey } from '#platform/text/names.ts';
import { NotFound } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { maySeeCaseload } from '../../access.ts';
import { caseloadAddress, noDay, type CaseloadQuery } from '../../caseload/forms.ts';
import { levelWithPlan } from '../../ondersteuning.ts';
import { caseloadPath } from '../../paths.ts';
import type { CaseLine, CaseloadView } from '../../caseload/views.ts';
import type { Named } from '../../names.ts';
import { daysUntilPlan, levelNames } from '../settings.ts';
import { namesOf } from './page.ts';

export const casesPerPage = 50;

type Bounds = { planDays: number; inArrangement: readonly string[] | null };
type Found = Pick<CaseloadView, 'counts' | 'total'> & { rows: CaseLine[]; locations: Named[]; guides: Named[] };

/**
 * Every open case that the care team sees, what is due first on top. `inArrangement`: the pupils of the arrangement that was
 * chosen, whom another module knows.
 */
export async function viewCaseload(
	db: Db,
	actor: Actor,
	query: CaseloadQuery,
	inArrangement: readonly string[] | null = null
): Promise<CaseloadView> {
	if (!maySeeCaseload(actor)) throw new NotFound('page');
	const sources = await getNumberSources(db);
	const found = await listCaseload(db, actor, query, { planDays: daysUntilPlan(sources), inArrangement });
	record(db, actor, { act: 'ondersteuning.listCases', detail: { cases: found.total } });
	const { rows, counts, total, locations, guides } = found;
	const isBack = query.before !== undefined;
	const hasMore = rows.length > casesPerPage;
	const lines = isBack ? rows.slice(hasMore ? 1 : 0) : rows.slice(0, casesPerPage);
	const at = ({ dueOn, id }: CaseLine) => ({ on: dueOn ?? noDay, id });
	const [first, last] = [lines[0], lines.at(-1)];
	const hasPrevious = isBack ? hasMore : query.after !== undefined;
	const hasNext = isBack || hasMore;
	return {
		today: todayOf(actor),
		query,
		lines,
		total,
		counts,
		locations,
		guides,
		levelNames: namesOf(levelNames(sources.setup)),
		previous: hasPrevious && first ? caseloadAddress(caseloadPath, query, { before: at(first) }) : null,
		next: hasNext && last ? caseloadAddress(caseloadPath, query, { after: at(last) }) : null
	};
}

/**
 * One statement. It begins at the open cases of the school (an index of their own) and asks of each once whether the actor
 * sees it; names, groups and locations are looked up only for those that are shown. A page begins where the last one ended
 * (keyset), so that the thousandth page costs what the first one does.
 */
async function listCaseload(
	db: Db,
	actor: Actor,
	query: CaseloadQuery,
	{ planDays, inArrangement }: Bounds
): Promise<Found> {
	const today = todayOf(actor);
	const { locationId = null, guideId = null, level = null, find, after, before } = query;
	const key = find === undefined ? null : searchKey(find);
	const waitingUntil = query.waiting === undefined ? null : addWeeks(today, -query.waiting);
	const from = after ?? before;
	const cursorOn = from ? (from.on === noDay ? 'infinity' : from.on) : null;
	const isBack = before !== undefined;
	const [found] = await db.sql<[Found]>`
		with seen as materialized (
			select c.id, c.pupil_id, c.level, c.level_since, c.guide_id, c.waiting_since, c.evaluation_on is not null as has_plan,
				coalesce(c.evaluation_on, c.extra_since + ${planDays}::int, 'infinity') as due_on
			from support_case c
			where c.school_id = ${actor.schoolId} and c.closed_on is null
		), places as materialized (
			select s.*, here.location_id from seen s
			left join lateral (
				select e.location_id from enrolment e
				where e.school_id = ${actor.schoolId} and e.pupil_id = s.pupil_id
					and (select app_today()) between e.from_on and coalesce(e.until_on, 'infinity')
				order by e.from_on desc limit 1
			) here on true
		), asked as materialized (
			select r.pupil_id, count(*)::int as requests from support_request r
			where r.school_id = ${actor.schoolId} and r.state in ('open', 'teruggevraagd')
			group by r.pupil_id
		), chosen as materialized (
			select p.* from places p
			where (${locationId}::uuid is null or p.location_id = ${locationId}::uuid)
				and (${guideId}::uuid is null or p.guide_id = ${guideId}::uuid)
				and (${level}::int is null or p.level = ${level}::int)
				and (${inArrangement as string[] | null}::uuid[] is null or p.pupil_id = any (${inArrangement as string[] | null}::uuid[]))
				and (${waitingUntil}::date is null or p.waiting_since <= ${waitingUntil}::date)
				and (${key}::text is null or exists (
					select from pupil u
					where u.school_id = ${actor.schoolId} and u.id = p.pupil_id
						and position(${key} in u.search_name) > 0))
		), shown as (
			select c.* from chosen c
			where ${cursorOn}::date is null
				or case when ${isBack} then (c.due_on, c.id) < (${cursorOn}::date, ${from?.id ?? null}::uuid)
					else (c.due_on, c.id) > (${cursorOn}::date, ${from?.id ?? null}::uuid) end
			order by case when ${isBack} then c.due_on end desc, case when ${isBack} then c.id end desc, c.due_on, c.id
			limit ${casesPerPage + 1}
		)
		select (select count(*)::int from chosen) as total,
			coalesce((
				select json_agg(json_build_object(
					'id', s.id, 'pupilId', s.pupil_id, 'name', concat_ws(' ', u.given_name, u.infix, u.family_name), 'group', g.name,
					'location', l.name, 'level', s.level, 'levelSince', s.level_since,
					'guide', case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end,
					'waitingSince', s.waiting_since, 'hasPlan', s.has_plan, 'dueOn', nullif(s.due_on, 'infinity'),
					'requests', coalesce(a.requests, 0)) order by s.due_on, s.id)
				from shown s
				join pupil u on u.school_id = ${actor.schoolId} and u.id = s.pupil_id
				left join person p on p.school_id = ${actor.schoolId} and p.id = s.guide_id
				left join location l on l.school_id = ${actor.schoolId} and l.id = s.location_id
				left join asked a on a.pupil_id = s.pupil_id
				left join lateral (
					select m.group_id from group_member m
					where m.school_id = ${actor.schoolId} and m.pupil_id = s.pupil_id
						and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
					order by m.is_home desc, m.from_on desc limit 1
				) member on true
				left join school_group g on g.school_id = ${actor.schoolId} and g.id = member.group_id), '[]') as rows,
			(select json_build_object(
				'open', count(*)::int, 'late', (count(*) filter (where due_on < (select app_today())))::int,
				'waiting', count(waiting_since)::int,
				'withoutPlan', (count(*) filter (where level >= ${levelWithPlan} and not has_plan))::int,
				'requests', (select coalesce(sum(requests), 0)::int from asked),
				'byLevel', json_build_object('1', (count(*) filter (where level = 1))::int, '2', (count(*) filter (where level = 2))::int,
					'3', (count(*) filter (where level = 3))::int, '4', (count(*) filter (where level = 4))::int)) from seen) as counts,
			coalesce((
				select json_agg(json_build_object('id', l.id, 'name', l.name) order by l.name) from location l
				where l.school_id = ${actor.schoolId} and l.id in (select location_id from places)), '[]') as locations,
			coalesce((
				select json_agg(json_build_object('id', p.id, 'name', concat_ws(' ', p.given_name, p.infix, p.family_name)) order by p.family_name)
				from person p where p.school_id = ${actor.schoolId} and p.id in (select guide_id from seen)), '[]') as guides`;
	return found;
}
