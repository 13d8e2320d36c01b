/* What other modules show of it: lines of the timeline, what is due for a pupil, the norm. */
import type { NormOffer } from '#modules/kwaliteit/index.ts';
import {
	stateOfDue,
	type DueItem,
	type DueSource,
	type TimelineEntry,
	type TimelineSource
} from '#modules/leerlingen/index.ts';
import type { Audience } from '#platform/access/audience.ts';
import type { TextKey } from '#platform/web/errors.ts';
import { addDays } from '#platform/text/dates.ts';
import { reviewSoonDays } from '../helpcard/help-card.ts';
import { warnsFrom } from '../indications/indication.ts';
import { endingSoonDays } from '../measures/measure.ts';
import {
	helpCardPath,
	indicationPath,
	measurePath,
	observationPath,
	workPlanPath,
	workPlanVersionPath
} from '../paths.ts';
import { judgeWorkPlans, workPlanNumbers } from './workplan/facts.ts';

/** N17, for the page of today and for the school's figures. */
export const workPlanNormOffer: NormOffer = { judge: judgeWorkPlans, numbers: workPlanNumbers, href: workPlanPath };

type What = 'card' | 'measure' | 'plan' | 'evaluated' | 'observed' | 'paper';
type Line = { id: string; at: string; what: What; text: string; audience: Audience; author: string | null };

const titles: Record<What, TextKey> = {
	card: 'maatwerk_line_card',
	measure: 'maatwerk_line_measure',
	plan: 'maatwerk_line_plan',
	evaluated: 'maatwerk_line_evaluated',
	observed: 'maatwerk_line_observed',
	paper: 'maatwerk_line_paper'
};

const pathOf: Record<What, (pupilId: string, id: string) => string> = {
	card: helpCardPath,
	measure: measurePath,
	plan: workPlanVersionPath,
	evaluated: workPlanVersionPath,
	observed: observationPath,
	paper: indicationPath
};

/** Help cards, measures that began, work plans, observations and papers, as far as the reader may read each. */
export const tailoredLine: TimelineSource = async (db, pupilId, { kind, fromOn = null, untilOn = null, limit }) => {
	if (kind && kind !== 'begeleiding') return [];
	const lines = await db.sql<Line[]>`
		select line.id, line.at, line.what, line.text, line.audience,
			case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end as author
		from (
			select school_id, id, written_on::text as at, 'card' as what, why as text, 'gedeeld' as audience, written_by_id as by_id
			from help_card where school_id = (select app_school()) and pupil_id = ${pupilId} and kind <> 'nagekeken'
			union all
			select school_id, id, from_on::text, 'measure', what, 'gedeeld', decided_by_id
			from measure where school_id = (select app_school()) and pupil_id = ${pupilId} and coalesce(request, 'toegekend') = 'toegekend'
				and from_on <= (select app_today())
			union all
			select school_id, id, fixed_on::text, 'plan', '', 'gedeeld', fixed_by_id
			from work_plan_version where school_id = (select app_school()) and pupil_id = ${pupilId} and fixed_on is not null
			union all
			select school_id, version_id, evaluated_on::text, 'evaluated', summary, 'gedeeld', by_id
			from work_plan_evaluation where school_id = (select app_school()) and pupil_id = ${pupilId}
			union all
			select school_id, id, done_on::text, 'observed', question, audience, observer_id
			from observation where school_id = (select app_school()) and pupil_id = ${pupilId} and done_on is not null
			union all
			select school_id, id, coalesce(decided_on, valid_from, asked_on)::text, 'paper', '', 'zorg', changed_by_id
			from indication where school_id = (select app_school()) and pupil_id = ${pupilId}
				and coalesce(decided_on, valid_from, asked_on) <= (select app_today())
		) line
		left join person p on p.school_id = line.school_id and p.id = line.by_id
		where (${fromOn}::text is null or at >= ${fromOn}) and (${untilOn}::text is null or at <= ${untilOn})
		order by at desc, what limit ${limit}`;
	return lines.map(({ id, at, what, text, audience, author }): TimelineEntry => ({
		id: `${id} ${what}`,
		at,
		kind: 'begeleiding',
		title: { key: titles[what] },
		text: text || undefined,
		audience,
		author: author ?? undefined,
		href: pathOf[what](pupilId, id)
	}));
};

type Due = { pupilId: string; id: string; what: 'card' | 'measure' | 'plan' | 'paper'; on: string };

const dueTitles: Record<Due['what'], TextKey> = {
	card: 'maatwerk_due_card',
	measure: 'maatwerk_due_measure',
	plan: 'maatwerk_due_plan',
	paper: 'maatwerk_due_paper'
};

/** From which day each is said. */
const saidFrom: Record<Due['what'], (on: string) => string> = {
	card: (on) => addDays(on, -reviewSoonDays),
	measure: (on) => addDays(on, -endingSoonDays),
	plan: (on) => addDays(on, -14),
	paper: warnsFrom
};

/** What ends or is to be looked at for these pupils, as far as the reader may know. For staff only. */
export const tailoredDue: DueSource = async (db, actor, pupilIds, today) => {
	const due = new Map<string, DueItem[]>();
	if (actor.kind !== 'medewerker') return due;
	const ids = pupilIds as string[];
	const rows = await db.sql<Due[]>`
		select pupil_id as "pupilId", id, 'card' as what, review_on::text as "on" from help_card
		where school_id = (select app_school()) and pupil_id = any (${ids}::uuid[]) and replaced_on is null and kind <> 'ingetrokken'
			and review_on <= (select app_today()) + 31
		union all
		select pupil_id, id, 'measure', until_on::text from measure
		where school_id = (select app_school()) and pupil_id = any (${ids}::uuid[]) and stopped_on is null and coalesce(request, 'toegekend') = 'toegekend'
			and until_on between (select app_today()) and (select app_today()) + 42
		union all
		select v.pupil_id, v.id, 'plan', v.content ->> 'evaluateOn' from work_plan_version v
		where v.school_id = (select app_school()) and v.pupil_id = any (${ids}::uuid[]) and v.state = 'fixed'
			and not exists (select from work_plan_evaluation e where e.school_id = v.school_id and e.version_id = v.id)
		union all
		select pupil_id, id, 'paper', valid_until::text from indication
		where school_id = (select app_school()) and pupil_id = any (${ids}::uuid[]) and state = 'toegekend'
			and valid_until between (select app_today()) and (select app_today()) + 92`;
	for (const { pupilId, id, what, on } of rows) {
		const from = saidFrom[what](on);
		if (what !== 'plan' && from > today) continue;
		const item: DueItem = {
			title: { key: dueTitles[what] },
			dueOn: on,
			state: stateOfDue(on, from, today),
			href: pathOf[what === 'plan' ? 'plan' : what](pupilId, id)
		};
		due.set(pupilId, [...(due.get(pupilId) ?? []), item]);
	}
	return due;
};
