import type { Actor } from '#platform/access/actor.ts';
import { NotFound } from '#platform/web/errors.ts';
import { maySeeSchool } from '../../access.ts';

/** For everybody else the pages about the school do not exist. */
export function refuseOthers(actor: Actor): void {
	if (!maySeeSchool(actor)) throw new NotFound('school');
}
