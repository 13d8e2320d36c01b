import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { getSubject, type Subject } from '#modules/logboek/server/index.ts';
import { mayReadCard } from '../../card/access.ts';

/** The pupil of a card, and what the actor is to this pupil. Throws NotFound for who may not read cards. */
export async function getCardSubject(db: Db, actor: Actor, pupilId: string): Promise<Subject> {
	const subject = await getSubject(db, actor, pupilId);
	if (!mayReadCard(subject.own)) throw new NotFound('goal card');
	return subject;
}

export const pupilOf = ({ id, name, givenName }: Subject) => ({ id, name, givenName });
