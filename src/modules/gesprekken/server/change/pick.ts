import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { NotFound, Refusal, type TextKey } from '#platform/web/errors.ts';
import type { GiveBackForm, PickForm } from '../../forms.ts';
import { talkPaths } from '../../paths.ts';
import { getTalkOf } from '../read/talk.ts';
import { leaveNews, wasPlanned } from './tell.ts';

/** What the database answers when the time is not given, in words for the person who asked for it. */
const refusals: Record<string, TextKey> = {
	taken: 'gesprekken_refusal_taken',
	changed: 'gesprekken_refusal_changed',
	closed: 'gesprekken_refusal_closed',
	late: 'gesprekken_refusal_late'
};

/** Takes a time for the talk, by a parent on the phone or by the mentor. The database gives each time once. */
export async function pickTime(db: Db, actor: Actor, pupilId: string, talkId: string, input: PickForm): Promise<Done> {
	const talk = await getTalkOf(db, actor, pupilId, talkId);
	const [answer] = await db.sql<{ outcome: string }[]>`
		select pick_talk_slot(${input.slot}, ${talkId}, ${input.version}, ${input.interpreter}) as outcome`;
	const outcome = answer?.outcome ?? 'missing';
	if (outcome !== 'picked') throw refusalOf(outcome);
	await leaveNews(db, actor, [{ news: talk.plannedAt ? 'moved' : 'planned', talkId }]);
	record(db, actor, {
		act: 'gesprekken.pickTime',
		pupilId,
		subjectId: talkId,
		detail: { interpreter: input.interpreter }
	});
	const paths = talkPaths(pupilId, talkId);
	return { to: actor.kind === 'medewerker' ? paths.plan : paths.time, said: 'gesprekken_said_picked' };
}

/** The time is free for others again; the talk has none. */
export async function giveBackTime(
	db: Db,
	actor: Actor,
	pupilId: string,
	talkId: string,
	input: GiveBackForm
): Promise<Done> {
	const talk = await getTalkOf(db, actor, pupilId, talkId);
	const [answer] = await db.sql<{ outcome: string }[]>`select free_talk_slot(${talkId}, ${input.version}) as outcome`;
	const outcome = answer?.outcome ?? 'missing';
	if (outcome !== 'freed') throw refusalOf(outcome);
	await leaveNews(db, actor, [{ news: 'cancelled', talkId, was: wasPlanned({ ...talk, version: talk.version + 1 }) }]);
	record(db, actor, { act: 'gesprekken.giveBackTime', pupilId, subjectId: talkId });
	return { said: 'gesprekken_said_given_back' };
}

function refusalOf(outcome: string): Error {
	const key = refusals[outcome];
	return key ? new Refusal(key) : new NotFound('talk');
}
