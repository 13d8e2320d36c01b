import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { maySeeNumbers } from '../../access.ts';
import type { NumbersQuery } from '../../forms.ts';
import { forOutside, forSchool, numbersOf, type CountedPlacement } from '../../numbers.ts';
import { numbersPath } from '../../paths.ts';
import type { GoalResult } from '../../traject.ts';
import type { NumbersView } from '../../views.ts';
import { listArrangements } from '../settings.ts';

type Counted = CountedPlacement & { arrangementKey: string; arrangementName: string };
type Year = { name: string; startsOn: string; endsOn: string };

/** The figures of each arrangement in a school year, of the pupils whom the actor may know. */
export async function viewNumbers(db: Db, actor: Actor, asked: NumbersQuery): Promise<NumbersView> {
	if (!maySeeNumbers(actor)) throw new NotFound('figures');
	const today = todayOf(actor);
	const [arrangements, rows, years] = await Promise.all([listArrangements(db), listCounted(db), listYears(db)]);
	const year = years.find(({ name }) => name === asked.year) ?? years[0];
	if (!year) throw new NotFound('school year');
	const keys = new Map([
		...rows.map(({ arrangementKey, arrangementName }) => [arrangementKey, arrangementName] as const),
		...arrangements.map(({ key, name }) => [key, name] as const)
	]);
	const span = { fromOn: year.startsOn, untilOn: year.endsOn };
	const all = [...keys].map(([key, name]) => ({
		key,
		name,
		numbers: numbersOf(
			rows.filter(({ arrangementKey }) => arrangementKey === key),
			span,
			today
		)
	}));
	const outside = forOutside(all.map(({ numbers }) => numbers));
	record(db, actor, { act: 'traject.viewNumbers', detail: { year: year.name } });
	return {
		years: years.map(({ name }) => ({
			name,
			href: `${numbersPath}?jaar=${name}${asked.isForOutside ? '&buiten=1' : ''}`,
			isCurrent: name === year.name
		})),
		yearName: year.name,
		isCurrent: today >= span.fromOn && today <= span.untilOn,
		isForOutside: asked.isForOutside,
		lines: all.map(({ key, name, numbers }, at) => ({
			key,
			name,
			...(asked.isForOutside ? outside.lines[at]! : forSchool(numbers))
		})),
		total: asked.isForOutside ? outside.total : all.reduce((sum, { numbers }) => sum + numbers.thisYear, 0)
	};
}

const listCounted = ({ sql }: Db): Promise<Counted[]> =>
	sql<Counted[]>`
		select p.arrangement_key as "arrangementKey", p.arrangement_name as "arrangementName", p.state, p.from_on::text as "fromOn",
			p.end_by::text as "endBy", p.ended_on::text as "endedOn", p.outcome, coalesce(g.results, '[]') as goals
		from placement p
		left join lateral (
			select jsonb_agg(g.result) as results from placement_goal g
			where g.school_id = p.school_id and g.placement_id = p.id
		) g on true
		where p.school_id = (select app_school())
		order by p.created_at`.then((rows) => rows.map((row) => ({ ...row, goals: row.goals as (GoalResult | null)[] })));

/** That began already, the last one first. */
const listYears = ({ sql }: Db): Promise<Year[]> =>
	sql<Year[]>`
		select name, starts_on::text as "startsOn", ends_on::text as "endsOn" from school_year
		where school_id = (select app_school()) and starts_on <= (select app_today()) order by starts_on desc limit 4`.then(
		(rows) => [...rows]
	);
