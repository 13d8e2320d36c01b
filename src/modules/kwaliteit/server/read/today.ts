import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import type { DayOffers } from '../../offers.ts';
import type { ParentDay, PupilDay, StaffDay } from '../../views.ts';
import { viewStaffDay } from './day.ts';
import { viewParentDay, viewPupilDay } from './family.ts';

/** The first page after signing in, for whoever it is. `hour` is the hour in the Netherlands. */
export function viewToday(
	db: Db,
	actor: Actor,
	when: { today: string; hour: number; offers: DayOffers }
): Promise<StaffDay | ParentDay | PupilDay> {
	if (actor.kind === 'leerling') return viewPupilDay(db, actor, when);
	if (actor.kind === 'ouder') return viewParentDay(db, actor, when);
	return viewStaffDay(db, actor, when);
}
