import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { leave } from '#platform/jobs/outbox.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal, type TextKey } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { mayRunRounds } from '../../access.ts';
import type { ChangeRoundForm, RoundForm, StartRoundForm } from '../../forms.ts';
import { roundPath } from '../../paths.ts';
import { ownRoundKey, type ProposedRound } from '../../planning/rounds.ts';
import { findYear, listProposed, listRounds, type RoundRow } from '../read/rounds.ts';
import { talkRound } from '../tables.ts';
import { leaveNews, type Tell } from './tell.ts';

export const inviteRoundKind = 'gesprekken.inviteRound';

/**
 * Begins a round: each pupil of the location, or of the whole school, gets a talk with the own mentor; the talks that follow
 * these are made as they are closed. Parents are asked after the commit.
 */
export async function startRound(db: Db, actor: Actor, input: StartRoundForm): Promise<Done> {
	allow(actor);
	const year = await findYear(db, todayOf(actor));
	if (!year) throw new Refusal('gesprekken_refusal_no_year');
	if (input.startsOn < year.startsOn || input.endsOn > year.endsOn)
		throw new FormIssue({ startsOn: 'gesprekken_form_year' });
	const [proposed, known] = await Promise.all([listProposed(db, year), listRounds(db, year.id)]);
	const [round, ...following] = roundsOf(input, proposed, known);
	const place = { schoolId: actor.schoolId, schoolYearId: year.id, locationId: input.location };
	const made = await db
		.insert(talkRound)
		.values([round, ...following].map((one) => ({ ...place, ...one })))
		.onConflictDoNothing()
		.returning({ id: talkRound.id });
	if (!made.some(({ id }) => id === round.id)) throw new Refusal('gesprekken_refusal_round_begun');
	const { added, withoutMentor } = await fill(db, actor, round.id);
	record(db, actor, {
		act: 'gesprekken.startRound',
		subjectId: round.id,
		detail: { key: round.key, added, withoutMentor }
	});
	const undo = { href: roundPath(round.id), key: 'gesprekken_round_stop' } as const;
	return withoutMentor > 0
		? { said: 'gesprekken_said_round_without', params: { count: added, without: withoutMentor }, undo }
		: { said: 'gesprekken_said_round', params: { count: added }, undo };
}

type NewRound = { id: string } & Omit<ProposedRound, 'followsKey' | 'withinDays'> &
	Partial<Pick<ProposedRound, 'followsKey' | 'withinDays'>>;

/** The round that begins, and those that follow it by the proposal. Throws NotFound for one that nobody proposes. */
function roundsOf(
	{ key, number, kind, name, startsOn, endsOn }: StartRoundForm,
	proposed: readonly ProposedRound[],
	known: readonly RoundRow[]
): [NewRound, ...NewRound[]] {
	const id = randomUUID();
	if (key === '') {
		const own = ownRoundKey(kind);
		const next = known.filter((round) => round.key === own).length + 1;
		return [{ id, key: own, number: next, kind, name, startsOn, endsOn }];
	}
	const asked = proposed.find((round) => round.key === key && round.number === number);
	if (!asked) throw new NotFound('round');
	const following = proposed.filter((round) => round.followsKey === key && round.number === number);
	return [
		{ id, key, number, kind: asked.kind, name, startsOn, endsOn },
		...following.map((round) => ({
			...round,
			id: randomUUID(),
			startsOn,
			endsOn: addDays(endsOn, round.withinDays ?? 0)
		}))
	];
}

/** Gives a talk to who came since, or has a mentor now. */
export async function fillRound(db: Db, actor: Actor, { round }: RoundForm): Promise<Done> {
	allow(actor);
	const { added, withoutMentor } = await fill(db, actor, round);
	record(db, actor, { act: 'gesprekken.fillRound', subjectId: round, detail: { added, withoutMentor } });
	return withoutMentor > 0
		? { said: 'gesprekken_said_filled_without', params: { count: added, without: withoutMentor } }
		: { said: 'gesprekken_said_filled', params: { count: added } };
}

async function fill(db: Db, actor: Actor, round: string): Promise<{ added: number; withoutMentor: number }> {
	const [filled] = await db.sql<{ added: number; withoutMentor: number }[]>`
		select added, without_mentor as "withoutMentor" from fill_talk_round(${round})`;
	await leave(db, actor, inviteRoundKind, { roundId: round });
	return filled ?? { added: 0, withoutMentor: 0 };
}

/** Other dates; what is still open is then due on the new last day. */
export async function changeRound(db: Db, actor: Actor, input: ChangeRoundForm): Promise<Done> {
	allow(actor);
	const here = and(eq(talkRound.schoolId, actor.schoolId), eq(talkRound.id, input.round));
	const { startsOn, endsOn } = input;
	const changed = await db
		.update(talkRound)
		.set({ startsOn, endsOn, version: sql`${talkRound.version} + 1` })
		.where(and(here, eq(talkRound.version, input.version)))
		.returning({ id: talkRound.id });
	if (changed.length === 0) {
		const [now] = await db.select().from(talkRound).where(here);
		if (!now) throw new NotFound('round');
		throw new EditConflict({ startsOn: now.startsOn, endsOn: now.endsOn }, now.version);
	}
	record(db, actor, { act: 'gesprekken.changeRound', subjectId: input.round, detail: { startsOn, endsOn } });
	return { said: 'gesprekken_said_round_changed' };
}

const refusals: Record<string, TextKey> = {
	held: 'gesprekken_refusal_round_held',
	prepared: 'gesprekken_refusal_round_prepared'
};

type Stopped = {
	outcome: string;
	talkId: string | null;
	personId: string;
	plannedAt: string;
	minutes: number;
	talkVersion: number;
};

/** Takes a round back as long as none of its talks was held or prepared. Parents with a time hear that it is off. */
export async function stopRound(db: Db, actor: Actor, { round }: RoundForm): Promise<Done> {
	allow(actor);
	const rows = await db.sql<Stopped[]>`
		select outcome, talk_id as "talkId", person_id as "personId", planned_at as "plannedAt", minutes, talk_version as "talkVersion"
		from stop_talk_round(${round})`;
	const refused = rows.find(({ talkId }) => talkId === null);
	if (refused) {
		const key = refusals[refused.outcome];
		throw key ? new Refusal(key) : new NotFound('round');
	}
	const news = rows.map(({ talkId, personId, plannedAt, minutes, talkVersion }): Tell => ({
		news: 'cancelled',
		talkId: talkId!,
		people: [personId],
		was: { at: new Date(plannedAt).toISOString(), minutes, version: talkVersion + 1 }
	}));
	await leaveNews(db, actor, news);
	record(db, actor, { act: 'gesprekken.stopRound', subjectId: round, detail: { told: news.length } });
	return { said: 'gesprekken_said_round_stopped' };
}

function allow(actor: Actor): void {
	if (!mayRunRounds(actor)) throw new NotFound('rounds');
}
