import type { DayTask, TaskOffer } from '#modules/kwaliteit/index.ts';
import type { Judged } from '#modules/kwaliteit/norm.ts';
import { getNormSchoolOnce } from '#modules/kwaliteit/server/index.ts';
import { remembering } from '#platform/database/remembered.ts';
import { m } from '#paraglide/messages.js';
import {
	stateOfDue,
	type DueItem,
	type DueSource,
	type SearchSource,
	type TimelineEntry,
	type TimelineSource
} from '#modules/leerlingen/index.ts';
import { addDays } from '#platform/text/dates.ts';
import type { TextKey } from '#platform/web/errors.ts';
import { chainPath, oppPaths } from '../paths.ts';
import type { VersionKind } from '../opp.ts';
import type { OppFacts } from '../norms.ts';
import { judgeStanding, listStandings } from './facts.ts';
import { getOppSettings } from './settings.ts';
import { listAsked, listDisagreements, type Asked, type Disagreement } from './work.ts';

const fixedKeys: Record<VersionKind, TextKey> = {
	first: 'opp_line_first',
	adjustment: 'opp_line_adjustment',
	evaluation: 'opp_line_evaluation'
};

type Line = {
	id: string;
	versionId: string;
	at: string;
	what: 'fixed' | 'talk';
	kind: VersionKind;
	text: string;
	author: string | null;
};

/** Fixed versions and the talks about them, in the one line of the dossier. */
export const oppLine: TimelineSource = async (db, pupilId, { kind, fromOn = null, untilOn = null, limit }) => {
	if (kind && kind !== 'opp') return [];
	const lines = await db.sql<Line[]>`
		select * from (
			select v.id, v.id as "versionId", v.fixed_on::text as at, 'fixed' as what, v.kind, v.explanation as text,
				case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end as author
			from opp_version v
			left join person p on p.school_id = v.school_id and p.id = v.fixed_by_id
			where v.school_id = (select app_school()) and v.pupil_id = ${pupilId} and v.fixed_on is not null
			union all
			select c.id, c.version_id, c.held_on::text, 'talk', v.kind, c.summary,
				case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end
			from opp_consultation c
			join opp_version v on v.school_id = c.school_id and v.id = c.version_id
			left join person p on p.school_id = c.school_id and p.id = c.recorded_by_id
			where c.school_id = (select app_school()) and c.pupil_id = ${pupilId}
		) line
		where (${fromOn}::text is null or at >= ${fromOn}) and (${untilOn}::text is null or at <= ${untilOn})
		order by at desc limit ${limit}`;
	return lines.map((line): TimelineEntry => ({
		id: line.id,
		at: line.at,
		kind: 'opp',
		title: { key: line.what === 'talk' ? 'opp_line_talk' : fixedKeys[line.kind] },
		text: line.text || undefined,
		audience: 'gedeeld',
		author: line.author ?? undefined,
		href: oppPaths(pupilId, line.versionId).page
	}));
};

const remembered = remembering<DueItem[]>(6000);

/** What the norms about the OPP ask for these pupils; of each norm, what is still to be done. For staff only. */
export const oppDue: DueSource = async (db, _actor, pupilIds, today) => {
	const asked = getNormSchoolOnce(db, today);
	const [{ day }, settings, standings] = await Promise.all([
		asked,
		getOppSettings(db, asked),
		listStandings(db, pupilIds)
	]);
	return remembered(JSON.stringify([settings, day]), standings, async (ids) =>
		dueOf(await judgeStanding(db, ids, settings, day), today)
	);
};

function dueOf(judged: Judged<OppFacts>[], today: string): Map<string, DueItem[]> {
	const due = new Map<string, DueItem[]>();
	for (const { norm, fact, outcome } of judged) {
		if (outcome.is !== 'nog te doen') continue;
		const { pupilId } = fact;
		const item: DueItem = {
			title: { key: norm.taskKey as TextKey },
			dueOn: outcome.dueOn,
			state: stateOfDue(outcome.dueOn, addDays(outcome.dueOn, -norm.soonDays), today),
			href: chainPath(pupilId)
		};
		due.set(pupilId, [...(due.get(pupilId) ?? []), item]);
	}
	return due;
}

/** For the mentor: who does not agree. For a parent: to sign. For the pupil: to speak, and to sign from 18. */
export const oppTasks: TaskOffer = async (db, actor) => {
	if (actor.kind === 'medewerker') return (await listDisagreements(db, actor)).map(taskOfDisagreement);
	const asked = await listAsked(db, actor);
	if (actor.kind === 'leerling') return asked.map((ask) => taskOfAsked(ask, toPupil[ask.what]));
	// Speaking for oneself is the pupil's.
	return asked.filter(({ what }) => what === 'sign').map((ask) => taskOfAsked(ask, toParent));
};

const taskOfDisagreement = ({ pupilId, pupilName, personName, versionId, href }: Disagreement): DayTask => ({
	key: `opp refused ${versionId} ${personName}`,
	title: { key: 'opp_day_refused', params: { person: personName, name: pupilName } },
	text: { key: 'opp_day_refused_text' },
	person: pupilName,
	pupilId,
	dueOn: null,
	href,
	button: 'opp_day_refused_do'
});

type Words = { title: TextKey; text?: TextKey; button: TextKey };

const toParent: Words = { title: 'opp_day_sign', text: 'opp_day_sign_text', button: 'opp_day_sign_do' };
const toPupil: Record<Asked['what'], Words> = {
	sign: { title: 'opp_pupil_day_sign', button: 'opp_pupil_day_sign_do' },
	words: { title: 'opp_pupil_day_words', button: 'opp_pupil_day_words_do' },
	confirm: { title: 'opp_pupil_day_confirm', button: 'opp_pupil_day_confirm_do' }
};

const taskOfAsked = ({ pupilId, givenName, href }: Asked, { title, text, button }: Words): DayTask => ({
	key: href,
	title: { key: title, params: { name: givenName } },
	text: text && { key: text },
	pupilId,
	dueOn: null,
	href,
	button
});

/** The words of plans that count, and of drafts as far as the actor sees them. */
export const oppSearch: SearchSource = {
	label: 'opp_search_label',
	async find(db, words, limit) {
		const rows = await db.sql<
			{ id: string; pupilId: string; pupilName: string; number: number; on: string | null; marked: string }[]
		>`
			with own as (
				select distinct i.pupil_id from involvement i
				where i.school_id = (select app_school()) and i.person_id = (select app_person())
					and (select app_today()) between i.from_on and i.until_on
			), asked as (select websearch_to_tsquery('dutch', ${words}) as query),
			found as (
				select v.id, v.pupil_id, v.number, v.fixed_on, v.content, ts_rank(v.searched, asked.query) as rank
				from own
				join opp_version v on v.school_id = (select app_school()) and v.pupil_id = own.pupil_id and v.state <> 'replaced', asked
				where v.searched @@ asked.query
				order by rank desc, v.id limit ${limit}
			)
			select f.id, f.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName", f.number,
				f.fixed_on::text as "on",
				ts_headline('dutch', (
					select string_agg(part #>> '{}', ' · ') from jsonb_path_query(f.content - 'destination', 'strict $.**') part
					where jsonb_typeof(part) = 'string'), asked.query, ${`StartSel=\u0002, StopSel=\u0003, MaxWords=24, MinWords=12`}) as marked
			from found f
			join pupil p on p.school_id = (select app_school()) and p.id = f.pupil_id, asked
			order by f.rank desc, f.id`;
		return rows.map(({ id, pupilId, pupilName, number, on, marked }) => ({
			id,
			pupilId,
			pupilName,
			on: on ?? undefined,
			title: m.opp_search_title({ number }),
			marked,
			href: oppPaths(pupilId, id).page
		}));
	}
};
