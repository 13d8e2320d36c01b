/* What this module asks of people on the page of today. */
import type { DayTask, TaskOffer } from '#modules/kwaliteit/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { mayFinishPeriod, mayObserveGroup, mayWriteGroupFinding } from '../access.ts';
import { reviewSoonDays } from '../helpcard/help-card.ts';
import { endingSoonDays } from '../measures/measure.ts';
import { isAsked, nextObservation, observationDues, observationSoonDays } from '../observations/period.ts';
import {
	allObservationsPath,
	evaluateWorkPlanPath,
	groupObservationsPath,
	helpCardPath,
	indicationPath,
	measurePath,
	periodPath,
	togetherPath,
	workPlanPath
} from '../paths.ts';
import { groupObservationsAYear } from '../settings.ts';
import { listObservedGroups, type ObservedGroup } from './observations/group.ts';
import { listCounts } from './observations/groups.ts';

/** For the mentor: help cards to look at again, measures that end. For the coach: work plans to evaluate. For the care team the rest. */
export const tailoredTasks: TaskOffer = async (db, actor, today) => {
	if (actor.kind !== 'medewerker') return [];
	const [ofPupils, ofGroups] = await Promise.all([pupilTasks(db, today), groupTasks(db, actor, today)]);
	return [...ofPupils, ...ofGroups];
};

type What = 'card' | 'measure' | 'plan' | 'noPlan' | 'paper' | 'talk';
type Row = { what: What; id: string; pupilId: string; name: string; text: string; on: string | null };

const daysToEvaluate = 14;

/**
 * Of pupils with whom the actor has to do in the role that each falls to. The policies leave out what the actor may not know; the
 * roles, whose work it is.
 */
const listRows = (db: Db, today: string): Promise<Row[]> => db.sql<Row[]>`
	with own as materialized (
		select i.pupil_id, bool_or(i.role = 'mentor') as is_mentor, bool_or(i.role in ('zorgcoordinator', 'orthopedagoog')) as is_care
		from involvement i
		where i.school_id = (select app_school()) and i.person_id = (select app_person())
			and (select app_today()) between i.from_on and i.until_on and i.role in ('mentor', 'begeleider', 'zorgcoordinator', 'orthopedagoog')
		group by i.pupil_id
	), asked as (
		select 'card' as what, c.id, c.pupil_id, '' as text, c.review_on::text as "on"
		from own join help_card c on c.school_id = (select app_school()) and c.pupil_id = own.pupil_id
		where own.is_mentor and c.replaced_on is null and c.kind <> 'ingetrokken' and c.review_on <= ${addDays(today, reviewSoonDays)}
		union all
		select 'measure', m.id, m.pupil_id, m.what, m.until_on::text
		from own join measure m on m.school_id = (select app_school()) and m.pupil_id = own.pupil_id
		where (own.is_mentor or m.decided_by_id = (select app_person())) and m.stopped_on is null and coalesce(m.request, 'toegekend') = 'toegekend'
			and m.until_on between ${today} and ${addDays(today, endingSoonDays)}
		union all
		select 'plan', v.id, v.pupil_id, '', v.content ->> 'evaluateOn'
		from work_plan_version v
		where v.school_id = (select app_school()) and v.coach_id = (select app_person()) and v.state = 'fixed'
			and (v.content ->> 'evaluateOn') <= ${addDays(today, daysToEvaluate)}
			and not exists (select from work_plan_evaluation e where e.school_id = v.school_id and e.version_id = v.id)
		union all
		select 'paper', n.id, n.pupil_id, '', n.valid_until::text
		from own join indication n on n.school_id = (select app_school()) and n.pupil_id = own.pupil_id
		where own.is_care and n.state = 'toegekend' and n.valid_until >= ${today} and n.valid_until - interval '3 months' <= ${today}::date
		union all
		select 'noPlan', n.id, n.pupil_id, '', null
		from own join indication n on n.school_id = (select app_school()) and n.pupil_id = own.pupil_id
		where own.is_care and n.kind = 'dyslexieverklaring' and n.state = 'toegekend'
			and ${today}::date between coalesce(n.valid_from, '-infinity') and coalesce(n.valid_until, 'infinity')
			and not exists (
				select from work_plan_version v
				left join work_plan_evaluation e on e.school_id = v.school_id and e.version_id = v.id
				where v.school_id = n.school_id and v.pupil_id = n.pupil_id
					and (v.state = 'draft' or coalesce(e.evaluated_on, 'infinity') >= (select school_year_start(app_today()))))
			and exists (
				select from enrolment t where t.school_id = n.school_id and t.pupil_id = n.pupil_id
					and ${today}::date between t.from_on and coalesce(t.until_on, 'infinity'))
		union all
		select 'talk', k.group_id, k.pupil_id, k.why, null
		from own join observation_mark k on k.school_id = (select app_school()) and k.pupil_id = own.pupil_id
		where own.is_care and k.talked_on is null and k.marked_on >= (select school_year_start(app_today()))
	)
	select a.what, a.id, a.pupil_id as "pupilId", a.text, a."on", concat_ws(' ', p.given_name, p.infix, p.family_name) as name
	from asked a join pupil p on p.school_id = (select app_school()) and p.id = a.pupil_id
	order by a."on" nulls last, p.family_name, p.given_name`;

async function pupilTasks(db: Db, today: string): Promise<DayTask[]> {
	return (await listRows(db, today)).map(taskOf);
}

function taskOf({ what, id, pupilId, name, text, on }: Row): DayTask {
	const params = { name };
	const shared = { person: name, pupilId, dueOn: on };
	switch (what) {
		case 'card':
			return {
				...shared,
				key: `help card ${id}`,
				title: { key: 'maatwerk_day_card', params },
				href: helpCardPath(pupilId),
				button: 'maatwerk_day_card_do',
				bundle: { key: 'help card', manyKey: 'maatwerk_day_card_many', href: '/leerlingen?mijn=1' }
			};
		case 'measure':
			return {
				...shared,
				key: `measure ${id}`,
				title: { key: 'maatwerk_day_measure', params },
				text,
				href: measurePath(pupilId, id),
				button: 'maatwerk_day_measure_do',
				bundle: { key: 'measure', manyKey: 'maatwerk_day_measure_many', href: '/leerlingen?mijn=1' }
			};
		case 'plan':
			return {
				...shared,
				key: `work plan ${id}`,
				title: { key: 'maatwerk_day_plan', params },
				href: evaluateWorkPlanPath(pupilId, id),
				button: 'maatwerk_day_plan_do',
				bundle: { key: 'work plan', manyKey: 'maatwerk_day_plan_many', href: '/kwaliteit/N17' }
			};
		case 'noPlan':
			return {
				...shared,
				key: `no work plan ${pupilId}`,
				title: { key: 'maatwerk_day_no_plan', params },
				href: workPlanPath(pupilId),
				button: 'maatwerk_day_no_plan_do',
				bundle: { key: 'no work plan', manyKey: 'maatwerk_day_no_plan_many', href: '/kwaliteit/N17' }
			};
		case 'paper':
			return {
				...shared,
				key: `indication ${id}`,
				title: { key: 'maatwerk_day_paper', params },
				href: indicationPath(pupilId, id),
				button: 'maatwerk_day_paper_do'
			};
		case 'talk':
			return {
				...shared,
				key: `observation talk ${id} ${pupilId}`,
				title: { key: 'maatwerk_day_talk', params },
				text: text || undefined,
				href: `${togetherPath(id)}#leerling-${pupilId}`,
				button: 'maatwerk_day_talk_do',
				bundle: { key: 'observation talk', manyKey: 'maatwerk_day_talk_many', href: allObservationsPath }
			};
	}
}

/** Findings to write and to look at in the first weeks, and the group observations of the care coordinator. */
async function groupTasks(db: Db, actor: Actor, today: string): Promise<DayTask[]> {
	const groups = await listObservedGroups(db, today);
	if (groups.length === 0) return [];
	const [setup, counts, own] = await Promise.all([
		setupOf(db),
		listCounts(
			db,
			groups.map(({ id }) => id)
		),
		listOwnWritten(
			db,
			actor,
			groups.map(({ id }) => id)
		)
	]);
	const countOf = new Map(counts.map((one) => [one.groupId, one]));
	const times = groupObservationsAYear(setup);
	return groups.flatMap((group) => [
		...periodTasks(group, own.get(group.id) ?? { written: 0, pupils: 0 }, today),
		...observeTasks(group, countOf.get(group.id)?.observations ?? 0, times, today)
	]);
}

type Written = { written: number; pupils: number };

async function listOwnWritten(db: Db, actor: Actor, groupIds: readonly string[]): Promise<Map<string, Written>> {
	const rows = await db.sql<(Written & { groupId: string })[]>`
		select g.id as "groupId",
			(select count(*)::int from observation_finding f
				where f.school_id = g.school_id and f.group_id = g.id and f.author_id = ${actor.personId}) as written,
			(select count(*)::int from group_member m
				where m.school_id = g.school_id and m.group_id = g.id and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')) as pupils
		from school_group g where g.school_id = ${actor.schoolId} and g.id = any (${groupIds as string[]}::uuid[])`;
	return new Map(rows.map(({ groupId, ...counts }) => [groupId, counts]));
}

function periodTasks(group: ObservedGroup, { written, pupils }: Written, today: string): DayTask[] {
	const { id, name, parts, span, state } = group;
	if (state === 'done' || state === 'later' || !isAsked(span, today)) return [];
	const tasks: DayTask[] = [];
	if (mayWriteGroupFinding(parts) && state === 'running' && written < pupils) {
		tasks.push({
			key: `findings ${id}`,
			title: { key: 'maatwerk_day_findings', params: { group: name } },
			text: { key: 'maatwerk_day_findings_text', params: { count: written, total: pupils } },
			dueOn: span.endsOn,
			href: periodPath(id),
			button: 'maatwerk_day_findings_do',
			bundle: { key: 'findings', manyKey: 'maatwerk_day_findings_many', href: allObservationsPath }
		});
	}
	if (parts.includes('mentor') && mayFinishPeriod(parts) && state === 'over') {
		tasks.push({
			key: `observation period ${id}`,
			title: { key: 'maatwerk_day_period', params: { group: name } },
			text: { key: 'maatwerk_day_period_text' },
			dueOn: span.endsOn,
			href: togetherPath(id),
			button: 'maatwerk_day_period_do'
		});
	}
	return tasks;
}

function observeTasks(group: ObservedGroup, made: number, times: number, today: string): DayTask[] {
	if (!mayObserveGroup(group.parts)) return [];
	const next = nextObservation(observationDues(group.year, times), made);
	if (!next || addDays(next.dueOn, -observationSoonDays) > today) return [];
	return [
		{
			key: `group observation ${group.id} ${next.number}`,
			title: { key: 'maatwerk_day_observe', params: { group: group.name } },
			text: { key: 'maatwerk_day_observe_text', params: { number: next.number, count: times } },
			dueOn: next.dueOn,
			href: groupObservationsPath(group.id),
			button: 'maatwerk_day_observe_do',
			bundle: { key: 'group observation', manyKey: 'maatwerk_day_observe_many', href: allObservationsPath }
		}
	];
}
