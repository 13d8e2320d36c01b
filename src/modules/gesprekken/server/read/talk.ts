import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import type { TalkActor } from '../../access.ts';
import { listTalks, readPart, type TalkLine } from './rows.ts';

/** A talk, and what the actor is to its pupil. */
export type FoundTalk = TalkLine & { actor: TalkActor };

/** A talk of this pupil. Throws NotFound when there is none, or not for this actor. */
export async function getTalkOf(db: Db, actor: Actor, pupilId: string, talkId: string): Promise<FoundTalk> {
	const [[talk], own] = await Promise.all([listTalks(db, { id: talkId, pupilId }), talkActor(db, actor, pupilId)]);
	if (!talk) throw new NotFound('talk');
	return { ...talk, actor: own };
}

export async function talkActor(db: Db, actor: Actor, pupilId: string): Promise<TalkActor> {
	const part = await readPart(db, pupilId);
	return { personId: actor.personId, kind: actor.kind, today: todayOf(actor), ...part };
}
