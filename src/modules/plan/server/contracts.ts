import { m } from '#paraglide/messages.js';
import type { Audience } from '#platform/access/audience.ts';
import type { TextKey } from '#platform/web/errors.ts';
import type { SearchSource, TimelineEntry, TimelineSource } from '#modules/leerlingen/index.ts';
import type { GoalState } from '../goal.ts';
import { goalPaths } from '../paths.ts';

const titles: Record<GoalState, TextKey> = {
	running: 'plan_line_added',
	reached: 'plan_line_reached',
	stopped: 'plan_line_stopped'
};

/** Goals that began, were reached or were stopped, in the one line of the dossier. */
export const goalLine: TimelineSource = async (db, pupilId, { kind, fromOn = null, untilOn = null, limit }) => {
	if (kind && kind !== 'doel') return [];
	const lines = await db.sql<
		{ id: string; at: string; what: GoalState; text: string; audience: Audience; author: string | null }[]
	>`
		select line.id, line.at, line.what, line.text, line.audience,
			case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end as author
		from (
			select school_id, id, from_on::text as at, 'running' as what, behaviour as text, audience, null::uuid as by_id from goal
			where school_id = (select app_school()) and pupil_id = ${pupilId}
			union all
			select school_id, id, ended_on::text, state, behaviour, audience, changed_by_id from goal
			where school_id = (select app_school()) and pupil_id = ${pupilId} and state <> 'running' and ended_on is not null
		) line
		left join person p on p.school_id = line.school_id and p.id = line.by_id
		where (${fromOn}::text is null or at >= ${fromOn}) and (${untilOn}::text is null or at <= ${untilOn})
		order by at desc, what limit ${limit}`;
	return lines.map(({ id, at, what, text, audience, author }): TimelineEntry => ({
		id: `${id} ${what}`,
		at,
		kind: 'doel',
		title: { key: titles[what] },
		text,
		audience,
		author: author ?? undefined,
		href: goalPaths(pupilId, id).page
	}));
};

/** The words of goals, of pupils with whom the actor is involved; what runs before what ended. */
export const goalSearch: SearchSource = {
	label: 'plan_search_label',
	async find(db, words, limit) {
		const rows = await db.sql<
			{
				id: string;
				pupilId: string;
				pupilName: string;
				on: string;
				marked: string;
				audience: Audience;
				state: GoalState;
			}[]
		>`
			with own as (
				select distinct i.pupil_id from involvement i
				where i.school_id = (select app_school()) and i.person_id = (select app_person())
					and (select app_today()) between i.from_on and i.until_on
			), asked as (select websearch_to_tsquery('dutch', ${words}) as query),
			found as (
				select g.id, g.pupil_id, g.behaviour, g.audience, g.state, coalesce(g.ended_on, g.from_on) as "on"
				from own
				join goal g on g.school_id = (select app_school()) and g.pupil_id = own.pupil_id, asked
				where to_tsvector('dutch', g.behaviour) @@ asked.query
				order by (g.state = 'running') desc, g.from_on desc, g.id limit ${limit}
			)
			select f.id, f.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName",
				f."on"::text as "on", f.audience, f.state,
				ts_headline('dutch', f.behaviour, asked.query, ${`StartSel=\u0002, StopSel=\u0003, MaxWords=24, MinWords=12`}) as marked
			from found f
			join pupil p on p.school_id = (select app_school()) and p.id = f.pupil_id, asked
			order by (f.state = 'running') desc, f."on" desc, f.id`;
		return rows.map(({ state, id, pupilId, ...row }) => ({
			...row,
			id,
			pupilId,
			title: state === 'running' ? m.plan_search_running() : m.plan_search_ended(),
			href: goalPaths(pupilId, id).page
		}));
	}
};
