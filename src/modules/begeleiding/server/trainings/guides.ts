import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { endGuide, listGuides, nameGuide } from '#modules/leerlingen/server/index.ts';
import { daysAfter } from '../../training/training.ts';
import type { Member, Training } from './rows.ts';

/**
 * What pupil and parents read behind "begeleidt bij". Not which training: that a pupil is in one on indication is for the
 * team.
 */
const why = 'een training';

type Of = Pick<Training, 'trainerIds' | 'lastOn'>;

/** Who gives a training on indication sees its pupils until a while after the last meeting; for nobody when that is past. */
export async function nameGuides(
	db: Db,
	actor: Actor,
	{ trainerIds, lastOn }: Of,
	members: readonly Pick<Member, 'id' | 'pupilId'>[],
	today: string
): Promise<void> {
	const untilOn = lastOn && addDays(lastOn, daysAfter);
	if (!untilOn || untilOn < today) return;
	for (const { id: sourceId, pupilId } of members)
		for (const personId of trainerIds)
			await nameGuide(db, actor, { pupilId, personId, fromOn: today, untilOn, source: 'training', sourceId, why });
}

/** These people no longer guide these members; `on` is the last day. */
export async function stopGuides(
	db: Db,
	actor: Actor,
	members: readonly Pick<Member, 'id'>[],
	personIds: readonly string[],
	on: string
): Promise<void> {
	const guides = await listGuides(
		db,
		members.map(({ id }) => id)
	);
	for (const guide of guides)
		if (personIds.includes(guide.personId) && guide.untilOn > on) await endGuide(db, actor, guide.id, on);
}
