import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { Refusal } from '#platform/web/errors.ts';
import { mayChangeTraining } from '../../training/access.ts';
import { getTraining, type Training } from './rows.ts';

/** The training, for who may change it. Refuses who may not. */
export async function getForChange(db: Db, actor: Actor, id: string, today: string): Promise<Training> {
	const training = await getTraining(db, actor, id, today);
	if (!mayChangeTraining(actor, training)) throw new Refusal('begeleiding_refusal_training');
	return training;
}
