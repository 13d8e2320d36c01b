import { endGuides } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { m } from '#paraglide/messages.js';
import { otherOutcome, type StopForm } from '../../forms.ts';
import type { PlacementLine } from '../../views.ts';
import { getPlacement } from '../read/placement.ts';
import { listPlacementRows } from '../read/rows.ts';
import { end } from './end.ts';
import { addStep, requireDecider, requireState, savePlacement } from './save.ts';
import { lapse } from './waiting.ts';

/**
 * The pupil goes back to the basis: these placements end on that day, with how their goals went, and for what still waits or
 * has not begun by then the pupil is taken off the list. Gives how many of the pupil's placements are left.
 */
export async function stopPlacements(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ stop, goalResults }: StopForm,
	{ on, why }: { on: string; why: string }
): Promise<number> {
	const open = await listPlacementRows(db, { pupilIds: [pupilId], states: ['wacht', 'geplaatst'] });
	const asked = open.filter(({ id }) => stop.includes(id));
	for (const row of asked) {
		const { id, version } = row;
		if (row.state === 'wacht') await lapse(db, actor, pupilId, id, { why, version });
		else if (row.fromOn! > on) await callOff(db, actor, row, { on, why });
		else
			await end(db, actor, pupilId, id, {
				endedOn: on,
				outcomeKey: otherOutcome,
				// The words stay in the file: Dutch, whoever wrote them.
				outcome: m.traject_outcome_basis({}, { locale: 'nl' }),
				why,
				version,
				results: goalResults
			});
	}
	return open.length - asked.length;
}

/** A place that was given and not yet taken: there is nothing to end. */
async function callOff(
	db: Db,
	actor: Actor,
	{ id, pupilId, version }: PlacementLine,
	{ on, why }: { on: string; why: string }
): Promise<void> {
	const { own, row } = await getPlacement(db, actor, pupilId, id);
	requireDecider(own);
	requireState(row, 'geplaatst');
	await savePlacement(db, actor, row, version, { state: 'vervallen' });
	await endGuides(db, actor, id, on);
	await addStep(db, actor, row, 'vervallen', { why });
	record(db, actor, { act: 'traject.lapse', pupilId, subjectId: id });
}
