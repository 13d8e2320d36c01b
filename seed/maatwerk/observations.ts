import type { observation } from '#modules/maatwerk/server/tables.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Chance } from '../chance.ts';
import { onSchoolDay } from '../opp-rows.ts';
import type { Place } from './rows.ts';
import * as say from './sentences.ts';

/** The care coordinator observed each pupil for whom that is allowed, and is done: it asks nothing of anybody. */
export function makeObservations(
	by: Chance,
	{ schoolId, today, staff }: Pick<Place, 'schoolId' | 'today' | 'staff'>,
	consents: readonly { pupilId: string; purpose: string; fromOn: string }[]
): (typeof observation.$inferInsert)[] {
	const observedOn = onSchoolDay(addDays(today, -20));
	return consents
		.filter(({ purpose, fromOn }) => purpose === 'observatie' && fromOn <= observedOn)
		.map(({ pupilId, fromOn }) => ({
			schoolId,
			id: by.id(),
			pupilId,
			audience: 'team' as const,
			...say.observation,
			observerId: staff.careCoordinator,
			begunOn: fromOn,
			begunById: staff.careCoordinator,
			observedOn,
			doneOn: observedOn
		}));
}
