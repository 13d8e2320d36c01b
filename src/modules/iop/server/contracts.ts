import type { NormOffer } from '#modules/kwaliteit/index.ts';
import {
	stateOfDue,
	type DueItem,
	type DueSource,
	type TimelineEntry,
	type TimelineSource
} from '#modules/leerlingen/index.ts';
import type { Judged } from '#modules/kwaliteit/norm.ts';
import { getNormSchoolOnce } from '#modules/kwaliteit/server/index.ts';
import { remembering } from '#platform/database/remembered.ts';
import { addDays } from '#platform/text/dates.ts';
import type { TextKey } from '#platform/web/errors.ts';
import type { VersionKind } from '../iop.ts';
import { planPath } from '../paths.ts';
import type { IopFacts } from '../norms.ts';
import { judgeIop, judgePlans, listPlanStandings } from './facts.ts';
import { iopNumbers, normSettings } from './settings.ts';

/** N8–N11 and I7, for the page of today and for the school's figures. */
export const iopNormOffer: NormOffer = {
	judge: judgeIop,
	numbers: iopNumbers,
	href: (pupilId) => planPath(pupilId)
};

const remembered = remembering<DueItem[]>(6000);

/** What the norms about the plan ask for these pupils. For staff only. */
export const iopDue: DueSource = async (db, _actor, pupilIds, today) => {
	const [school, standings] = await Promise.all([getNormSchoolOnce(db, today), listPlanStandings(db, pupilIds)]);
	const settings = normSettings(school);
	return remembered(JSON.stringify([settings, school.day]), standings, async (ids) =>
		dueOf(await judgePlans(db, ids, settings, school.day), today)
	);
};

function dueOf(judged: Judged<IopFacts>[], today: string): Map<string, DueItem[]> {
	const due = new Map<string, DueItem[]>();
	for (const { norm, fact, outcome } of judged) {
		if (outcome.is !== 'nog te doen') continue;
		const item: DueItem = {
			title: { key: norm.taskKey as TextKey },
			dueOn: outcome.dueOn,
			state: stateOfDue(outcome.dueOn, addDays(outcome.dueOn, -norm.soonDays), today),
			href: norm.link(fact)
		};
		due.set(fact.pupilId, [...(due.get(fact.pupilId) ?? []), item]);
	}
	return due;
}

const lineTitles: Record<VersionKind, TextKey> = {
	first: 'iop_line_first',
	talk: 'iop_line_talk',
	year: 'iop_line_year',
	edit: 'iop_line_edit'
};

/** Versions of the plan, in the one line of the dossier. */
export const planLine: TimelineSource = async (db, pupilId, { kind, fromOn = null, untilOn = null, limit }) => {
	if (kind && kind !== 'plan') return [];
	const lines = await db.sql<{ id: string; kind: VersionKind; at: string; text: string; author: string | null }[]>`
		select v.id, v.kind, v.fixed_on::text as at, v.explanation as text,
			case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end as author
		from iop_version v
		left join person p on p.school_id = v.school_id and p.id = v.fixed_by_id
		where v.school_id = (select app_school()) and v.pupil_id = ${pupilId} and v.fixed_on is not null
			and (${fromOn}::date is null or v.fixed_on >= ${fromOn}::date) and (${untilOn}::date is null or v.fixed_on <= ${untilOn}::date)
		order by v.number desc limit ${limit}`;
	return lines.map(({ id, kind: why, at, text, author }): TimelineEntry => ({
		id,
		at,
		kind: 'plan',
		title: { key: lineTitles[why] },
		text: text || undefined,
		audience: 'gedeeld',
		author: author ?? undefined,
		href: `${planPath(pupilId)}/${id}`
	}));
};
