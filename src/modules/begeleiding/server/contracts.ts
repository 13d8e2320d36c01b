/* What other pages show of daily guidance: lines of a dossier, and what is due. */
import {
	stateOfDue,
	type DueItem,
	type DueSource,
	type TimelineEntry,
	type TimelineSource
} from '#modules/leerlingen/index.ts';
import { excerpt } from '#modules/logboek/index.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { TextKey } from '#platform/web/errors.ts';
import { cardPath, cardWeekPath, sessionPath, timeOutPath, trainingPath } from '../paths.ts';
import { minutesIn } from '../time-out/time-out.ts';
import type { Result } from '../training/training.ts';
import { listSessions } from './sessions/rows.ts';
import { listTimeOuts } from './time-outs/rows.ts';

type Span = { fromOn?: string; untilOn?: string; limit: number };

/** Sessions, goal cards, time-outs and what came of trainings, in the one line of the dossier. */
export const guidanceLine: TimelineSource = async (db, pupilId, { kind, ...span }) => {
	if (kind && kind !== 'begeleiding') return [];
	const lines = await Promise.all([
		sessionLines(db, pupilId, span),
		cardLines(db, pupilId, span),
		timeOutLines(db, pupilId, span),
		resultLines(db, pupilId, span)
	]);
	return lines.flat();
};

async function sessionLines(db: Db, pupilId: string, span: Span): Promise<TimelineEntry[]> {
	const sessions = await listSessions(db, pupilId, span);
	return sessions
		.filter(({ removedOn }) => removedOn === null)
		.map(({ id, onDay, minutes, text, audience, guide }) => ({
			id,
			at: onDay,
			kind: 'begeleiding',
			title: { key: 'begeleiding_line_session', params: { minutes } },
			text: excerpt(text),
			audience,
			author: guide || undefined,
			href: sessionPath(pupilId, id)
		}));
}

async function timeOutLines(db: Db, pupilId: string, span: Span): Promise<TimelineEntry[]> {
	const rows = await listTimeOuts(db, { pupilId, ...span });
	return rows.map((row) => ({
		id: row.id,
		at: row.onDay,
		kind: 'begeleiding',
		title: row.outAt
			? { key: 'begeleiding_line_time_out', params: { minutes: minutesIn(row, row.outAt) } }
			: { key: 'begeleiding_line_time_out_now' },
		text: [row.fromWhere, row.reasonText].filter(Boolean).join(' · ') || undefined,
		audience: 'team',
		author: row.inBy ?? undefined,
		href: timeOutPath(row.id)
	}));
}

type CardRow = { id: string; fromOn: string; stoppedOn: string | null; words: string; guide: string };

async function cardLines(
	db: Db,
	pupilId: string,
	{ fromOn = undefined, untilOn, limit }: Span
): Promise<TimelineEntry[]> {
	const rows = await db.sql<CardRow[]>`
		select c.id, c.from_on::text as "fromOn", c.stopped_on::text as "stoppedOn",
			(select string_agg(o.words, ' · ' order by o.position) from goal_card_goal o
				where o.school_id = c.school_id and o.card_id = c.id) as words,
			concat_ws(' ', g.given_name, g.infix, g.family_name) as guide
		from goal_card c
		left join person g on g.school_id = c.school_id and g.id = c.guide_id
		where c.school_id = (select app_school()) and c.pupil_id = ${pupilId} and c.from_on <= (select app_today())
			and (${fromOn ?? null}::date is null or c.from_on >= ${fromOn ?? null}::date)
			and (${untilOn ?? null}::date is null or c.from_on <= ${untilOn ?? null}::date)
		order by c.from_on desc limit ${limit}`;
	return rows.map((row) => ({
		id: row.id,
		at: row.fromOn,
		kind: 'begeleiding',
		title: { key: 'begeleiding_line_card' },
		text: row.words,
		audience: 'gedeeld',
		author: row.guide || undefined,
		href: cardWeekPath(pupilId, row.fromOn)
	}));
}

type ResultRow = {
	trainingId: string;
	name: string;
	audience: 'gedeeld' | 'team';
	result: Result;
	resultOn: string;
	word: string;
	by: string;
};
const resultKeys: Record<Result, TextKey> = {
	behaald: 'begeleiding_line_certificate',
	deels: 'begeleiding_line_partly',
	niet: 'begeleiding_line_not'
};

async function resultLines(db: Db, pupilId: string, { fromOn, untilOn, limit }: Span): Promise<TimelineEntry[]> {
	const rows = await db.sql<ResultRow[]>`
		select m.training_id as "trainingId", t.name, m.audience, m.result, m.result_on::text as "resultOn", m.result_word as word,
			concat_ws(' ', p.given_name, p.infix, p.family_name) as by
		from training_member m
		join training t on t.school_id = m.school_id and t.id = m.training_id
		left join person p on p.school_id = m.school_id and p.id = m.result_by_id
		where m.school_id = (select app_school()) and m.pupil_id = ${pupilId} and m.result is not null
			and (${fromOn ?? null}::date is null or m.result_on >= ${fromOn ?? null}::date)
			and (${untilOn ?? null}::date is null or m.result_on <= ${untilOn ?? null}::date)
		order by m.result_on desc limit ${limit}`;
	return rows.map((row) => ({
		id: row.trainingId,
		at: row.resultOn,
		kind: 'begeleiding',
		title: { key: resultKeys[row.result], params: { name: row.name } },
		text: row.word || undefined,
		audience: row.audience,
		author: row.by || undefined,
		href: trainingPath(row.trainingId)
	}));
}

const soonDays = 7;
/** A card that ended without a next one asks for so many days what came of it. */
const askedDays = 14;

/** Cards that end, or ended without a next one: go on or stop? For staff. */
export const guidanceDue: DueSource = async (db, actor, pupilIds, today) => {
	const due = new Map<string, DueItem[]>();
	if (actor.kind !== 'medewerker' && actor.kind !== 'extern') return due;
	const ending = await db.sql<{ pupilId: string; untilOn: string }[]>`
		select c.pupil_id as "pupilId", c.until_on::text as "untilOn" from goal_card c
		where c.school_id = (select app_school()) and c.pupil_id = any (${[...pupilIds]}::uuid[]) and c.stopped_on is null
			and c.until_on between ${addDays(today, -askedDays)} and ${addDays(today, soonDays)}
			and not exists (
				select from goal_card n where n.school_id = c.school_id and n.pupil_id = c.pupil_id and n.from_on > c.until_on)`;
	for (const { pupilId, untilOn } of ending) {
		const state = stateOfDue(untilOn, addDays(untilOn, -soonDays), today);
		due.set(pupilId, [{ title: { key: 'begeleiding_due_card' }, dueOn: untilOn, state, href: cardPath(pupilId) }]);
	}
	return due;
};
