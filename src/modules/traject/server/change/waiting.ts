import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { Refusal } from '#platform/web/errors.ts';
import type { PriorityForm, WhyForm } from '../../forms.ts';
import { placementPaths } from '../../paths.ts';
import { getPlacement } from '../read/placement.ts';
import { listPlacementRows } from '../read/rows.ts';
import { addStep, requireDecider, requireState, savePlacement } from './save.ts';

/** First on the waiting list, or in turn again. */
export async function setPriority(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ isUrgent, why, version }: PriorityForm
): Promise<Done> {
	const { own, row } = await getPlacement(db, actor, pupilId, id);
	requireDecider(own);
	requireState(row, 'wacht');
	await savePlacement(db, actor, row, version, { isUrgent });
	await addStep(db, actor, row, isUrgent ? 'voorrang' : 'geen voorrang', { why });
	record(db, actor, { act: 'traject.prioritise', pupilId, subjectId: id, detail: { isUrgent } });
	return { to: placementPaths(pupilId, id).page, said: isUrgent ? 'traject_said_first' : 'traject_said_in_turn' };
}

/** Off the waiting list: it is not needed any more, or something else came. */
export async function lapse(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ why, version }: WhyForm
): Promise<Done> {
	const { own, row } = await getPlacement(db, actor, pupilId, id);
	requireDecider(own);
	requireState(row, 'wacht');
	await savePlacement(db, actor, row, version, { state: 'vervallen' });
	await addStep(db, actor, row, 'vervallen', { why });
	record(db, actor, { act: 'traject.lapse', pupilId, subjectId: id });
	const { page } = placementPaths(pupilId, id);
	return { to: page, said: 'traject_said_lapsed', undo: { href: `${page}#terug`, key: 'traject_restore' } };
}

/** On the waiting list again, where it stood: it waits since the day on which it was asked. */
export async function restore(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ version }: Pick<WhyForm, 'version'>
): Promise<Done> {
	const { own, row } = await getPlacement(db, actor, pupilId, id);
	requireDecider(own);
	requireState(row, 'vervallen');
	const { arrangementKey } = row;
	const running = await listPlacementRows(db, { pupilIds: [pupilId], arrangementKey, states: ['wacht', 'geplaatst'] });
	if (running.length > 0) throw new Refusal('traject_refusal_waits');
	await savePlacement(db, actor, row, version, { state: 'wacht' });
	await addStep(db, actor, row, 'gevraagd');
	record(db, actor, { act: 'traject.restore', pupilId, subjectId: id });
	return { to: placementPaths(pupilId, id).page, said: 'traject_said_restored' };
}
