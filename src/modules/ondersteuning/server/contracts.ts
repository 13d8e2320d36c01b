import {
	stateOfDue,
	type DueItem,
	type DueSource,
	type NewsSource,
	type TimelineEntry,
	type TimelineSource
} from '#modules/leerlingen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { Audience } from '#platform/access/audience.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { TextKey } from '#platform/web/errors.ts';
import { textOf } from '#platform/web/typed.ts';
import type { Outcome } from '../evaluation/outcome.ts';
import { wayOf, type StepKind, type StepWay } from '../ladder/ladder.ts';
import type { Level } from '../ondersteuning.ts';
import { evaluationPath, planPaths, requestPath, roundPath, supportPath } from '../paths.ts';
import type { VersionKind } from '../plan/plan.ts';
import { outcomeKeys } from '../titles.ts';
import { daysOfPlans } from './facts.ts';
import { dueOnOf } from './read/request-page.ts';
import { listOpenRequests } from './read/requests.ts';
import { answerDays, levelNames, listHolidays } from './settings.ts';

type Line = { id: string; at: string; author: string | null } & (
	| {
			what: 'step';
			detail: { kind: StepKind; from: Level; to: Level; reason: string | null; audience: Audience | null };
	  }
	| { what: 'plan'; detail: { kind: VersionKind; audience: Audience; text: string } }
	| { what: 'evaluation'; detail: { outcome: Outcome; audience: Audience } }
	| { what: 'request'; detail: { asked: string } }
	| { what: 'round'; detail: { first: string } }
);

const wayKeys: Record<StepWay, TextKey> = {
	opened: 'ondersteuning_line_opened',
	up: 'ondersteuning_line_up',
	down: 'ondersteuning_line_down',
	continued: 'ondersteuning_line_continued',
	closed: 'ondersteuning_line_closed'
};
const planKeys: Record<VersionKind, TextKey> = {
	first: 'ondersteuning_line_plan_first',
	adjustment: 'ondersteuning_line_plan_changed',
	evaluation: 'ondersteuning_line_plan_goes_on'
};

/** Steps, plans, evaluations, requests and question rounds in the one line of the dossier: each for who may read it. */
export const supportLine: TimelineSource = async (db, pupilId, { kind, fromOn = null, untilOn = null, limit }) => {
	if (kind && kind !== 'ondersteuning') return [];
	const [setup, lines] = await Promise.all([setupOf(db), listLines(db, pupilId, { fromOn, untilOn, limit })]);
	const names = new Map(levelNames(setup).map(({ level, name }) => [level, name]));
	return lines.map((line): TimelineEntry => {
		const { id, at, author } = line;
		return {
			id,
			at,
			kind: 'ondersteuning',
			author: author ?? undefined,
			...told(line, pupilId, (level) => names.get(level) ?? '')
		};
	});
};

function told(
	line: Line,
	pupilId: string,
	nameOf: (level: Level) => string
): Pick<TimelineEntry, 'title' | 'text' | 'audience' | 'href'> {
	switch (line.what) {
		case 'step': {
			const { detail } = line;
			return {
				title: { key: wayKeys[wayOf(detail)], params: { level: nameOf(detail.to) } },
				text: detail.reason ?? undefined,
				audience: detail.reason === null ? 'team' : (detail.audience ?? 'team'),
				href: supportPath(pupilId)
			};
		}
		case 'plan':
			return {
				title: { key: planKeys[line.detail.kind] },
				text: line.detail.text || undefined,
				audience: line.detail.audience,
				href: planPaths(pupilId, line.id).page
			};
		case 'evaluation':
			return {
				title: { key: 'ondersteuning_line_evaluated' },
				text: textOf(outcomeKeys[line.detail.outcome]),
				audience: line.detail.audience,
				href: evaluationPath(pupilId, line.id)
			};
		case 'request':
			return {
				title: { key: 'ondersteuning_line_request' },
				text: line.detail.asked,
				audience: 'zorg',
				href: requestPath(pupilId, line.id)
			};
		case 'round':
			return {
				title: { key: 'ondersteuning_line_round' },
				text: line.detail.first,
				audience: 'team',
				href: roundPath(pupilId, line.id)
			};
	}
}

const listLines = (
	db: Db,
	pupilId: string,
	{ fromOn, untilOn, limit }: { fromOn: string | null; untilOn: string | null; limit: number }
): Promise<Line[]> => db.sql<Line[]>`
	select line.id, line.at::text as at, line.what, line.detail,
		case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end as author
	from (
		-- of an evaluation that changed nothing the evaluation itself tells
		select s.school_id, s.id, s.happened_on as at, 'step' as what, s.by_id, s.created_at,
			jsonb_build_object('kind', s.kind, 'from', s.from_level, 'to', s.to_level, 'reason', r.text, 'audience', r.audience) as detail
		from ladder_step s
		left join ladder_reason r on r.school_id = s.school_id and r.step_id = s.id
		where s.school_id = (select app_school()) and s.pupil_id = ${pupilId} and s.kind <> 'voortgezet'
		union all
		select v.school_id, v.id, v.fixed_on, 'plan', v.fixed_by_id, v.created_at,
			jsonb_build_object('kind', v.kind, 'audience', v.audience, 'text', v.explanation)
		from support_plan_version v
		where v.school_id = (select app_school()) and v.pupil_id = ${pupilId} and v.fixed_on is not null
		union all
		select e.school_id, e.id, e.held_on, 'evaluation', e.decided_by_id, e.created_at,
			jsonb_build_object('outcome', e.outcome, 'audience', e.audience)
		from support_evaluation e
		where e.school_id = (select app_school()) and e.pupil_id = ${pupilId}
		union all
		select r.school_id, r.id, r.raised_on, 'request', r.author_id, r.created_at, jsonb_build_object('asked', r.asked)
		from support_request r
		where r.school_id = (select app_school()) and r.pupil_id = ${pupilId}
		union all
		select q.school_id, q.id, q.asked_on, 'round', q.asked_by_id, q.created_at, jsonb_build_object('first', q.questions[1])
		from question_round q
		where q.school_id = (select app_school()) and q.pupil_id = ${pupilId}
	) line
	left join person p on p.school_id = line.school_id and p.id = line.by_id
	where (${fromOn}::date is null or line.at >= ${fromOn}::date) and (${untilOn}::date is null or line.at <= ${untilOn}::date)
	order by line.at desc, line.created_at desc, line.id limit ${limit}`;

/** What is due of support for these pupils: the evaluation, a plan, the answer to a request. For staff. */
export const supportDue: DueSource = async (db, _actor, pupilIds, today) => {
	const [cases, requests, planDays, setup, holidays] = await Promise.all([
		db.sql<{ pupilId: string; extraSince: string | null; evaluationOn: string | null }[]>`
			select c.pupil_id as "pupilId", c.extra_since::text as "extraSince", c.evaluation_on::text as "evaluationOn"
			from support_case c
			where c.school_id = (select app_school()) and c.closed_on is null and c.pupil_id = any (${pupilIds as string[]}::uuid[])`,
		listOpenRequests(db, pupilIds),
		daysOfPlans(db, today),
		setupOf(db),
		listHolidays(db, today)
	]);
	const due = new Map<string, DueItem[]>();
	const add = (pupilId: string, key: TextKey, dueOn: string, soonDays: number, href: string) =>
		due.set(pupilId, [
			...(due.get(pupilId) ?? []),
			{ title: { key }, dueOn, state: stateOfDue(dueOn, addDays(dueOn, -soonDays), today), href }
		]);
	for (const { pupilId, extraSince, evaluationOn } of cases) {
		if (evaluationOn !== null) add(pupilId, 'ondersteuning_due_evaluation', evaluationOn, 14, supportPath(pupilId));
		else if (extraSince !== null)
			add(pupilId, 'ondersteuning_due_plan', addDays(extraSince, planDays), 14, supportPath(pupilId));
	}
	const days = answerDays(setup);
	for (const request of requests) {
		const dueOn = dueOnOf(request, days, holidays);
		if (dueOn !== null)
			add(request.pupilId, 'ondersteuning_due_answer', dueOn, 1, requestPath(request.pupilId, request.id));
	}
	return due;
};

/** Plans and evaluations that were shared with a parent since then. */
export const supportNews: NewsSource = async (db, { schoolId, personId }, since) => {
	const [row] = await db.sql<{ isNews: boolean }[]>`
		with own as materialized (
			select distinct i.pupil_id from involvement i
			where i.school_id = ${schoolId} and i.person_id = ${personId} and 'gedeeld' = any (i.sees)
				and (select app_today()) between i.from_on and i.until_on
		)
		select exists (
				select from own join support_plan_version v on v.school_id = ${schoolId} and v.pupil_id = own.pupil_id
				where v.fixed_at > ${since.toISOString()})
			or exists (
				select from own join support_evaluation e on e.school_id = ${schoolId} and e.pupil_id = own.pupil_id
				where e.created_at > ${since.toISOString()}) as "isNews"`;
	return row?.isNews ?? false;
};
