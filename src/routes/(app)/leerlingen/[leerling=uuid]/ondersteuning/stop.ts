import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { settleNeeds } from '#modules/ondersteuning/server/index.ts';
import type { StopForm } from '#modules/traject/forms.ts';
import { stopPlacements } from '#modules/traject/server/index.ts';

/** The placements that somebody ticked end with the support, in its transaction; where none is left nothing has to be ended. */
export async function stopWithSupport(
	db: Db,
	actor: Actor,
	pupilId: string,
	stop: StopForm,
	{ on, why }: { on: string; why: string }
): Promise<void> {
	const left = await stopPlacements(db, actor, pupilId, stop, { on, why });
	if (left > 0) return;
	await settleNeeds(db, actor, pupilId, 'einde plaatsing');
	await settleNeeds(db, actor, pupilId, 'plaatsing');
}
