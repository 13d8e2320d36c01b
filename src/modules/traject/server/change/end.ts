import { endGuides, extendGuides } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { waysOut } from '../../arrangement.ts';
import { otherOutcome, type EndForm, type ExtendForm } from '../../forms.ts';
import { placementPaths } from '../../paths.ts';
import { beyond, spansOf } from '../../room.ts';
import { mayReopenOn } from '../../traject.ts';
import type { PlacementLine } from '../../views.ts';
import { findEndDecided, getPlacement } from '../read/placement.ts';
import { requireArrangement } from '../read/pupil.ts';
import { listPlacementRows, listPlaces } from '../read/rows.ts';
import { listArrangements } from '../settings.ts';
import { judgeGoals } from './goals.ts';
import { addStep, overridingIf, requireDecider, requireState, savePlacement } from './save.ts';

/** It goes on until a later day, and with it who guides until its end. */
export async function extend(db: Db, actor: Actor, pupilId: string, id: string, input: ExtendForm): Promise<Done> {
	const { own, row } = await getPlacement(db, actor, pupilId, id);
	requireDecider(own);
	requireState(row, 'geplaatst');
	const { fromOn, endBy } = row as Required<PlacementLine> & { fromOn: string; endBy: string };
	if (input.endBy <= endBy) throw new FormIssue({ endBy: 'traject_form_later' });
	const today = todayOf(actor);
	const [arrangements, places] = await Promise.all([listArrangements(db), listPlaces(db, row.arrangementKey)]);
	const arrangement = requireArrangement(arrangements, row.arrangementKey);
	// What it has already is not asked again: only the days after it.
	const newFrom = addDays(endBy > today ? endBy : today, 1);
	const over = beyond(arrangement, spansOf(places, today, id), { fromOn, untilOn: input.endBy }, newFrom);
	await savePlacement(db, actor, row, input.version, {
		endBy: input.endBy,
		...overridingIf(actor, over, input.overrideReason)
	});
	await extendGuides(db, actor, id, { from: endBy, until: input.endBy });
	await addStep(db, actor, row, 'verlengd', { why: input.why, endWas: endBy });
	record(db, actor, { act: 'traject.extend', pupilId, subjectId: id, detail: { from: endBy, until: input.endBy } });
	return { to: placementPaths(pupilId, id).page, said: 'traject_said_extended' };
}

/** It ends, with what comes of it; nobody guides the pupil in it after that day. */
export async function end(db: Db, actor: Actor, pupilId: string, id: string, input: EndForm): Promise<Done> {
	const { own, row } = await getPlacement(db, actor, pupilId, id);
	requireDecider(own);
	requireState(row, 'geplaatst');
	const { fromOn, endBy } = row as Required<PlacementLine> & { fromOn: string; endBy: string };
	if (input.endedOn < fromOn) throw new FormIssue({ endedOn: 'traject_form_before' });
	const arrangement = (await listArrangements(db)).find(({ key }) => key === row.arrangementKey);
	const way = arrangement && waysOut(arrangement, row.moduleKey).find(({ key }) => key === input.outcomeKey);
	if (!way && input.outcomeKey !== otherOutcome) throw new FormIssue({ outcomeKey: 'traject_form_outcome' });
	await savePlacement(db, actor, row, input.version, {
		state: 'beëindigd',
		endedOn: input.endedOn,
		outcomeKey: way?.key ?? null,
		outcome: way?.name ?? input.outcome
	});
	await judgeGoals(db, actor, row, input.results);
	await endGuides(db, actor, id, input.endedOn);
	await addStep(db, actor, row, 'beëindigd', { why: input.why, endWas: endBy });
	record(db, actor, { act: 'traject.end', pupilId, subjectId: id, detail: { endedOn: input.endedOn } });
	const { page } = placementPaths(pupilId, id);
	return { to: page, said: 'traject_said_ended', undo: { href: `${page}#terug`, key: 'traject_reopen' } };
}

/**
 * It did not end after all: goes on until the day that was agreed, with who guided until the end. For a day after it was
 * decided, and as long as nobody took the place; the database counts the places again.
 */
export async function reopen(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ version }: { version: number }
): Promise<Done> {
	const { own, row } = await getPlacement(db, actor, pupilId, id);
	requireDecider(own);
	requireState(row, 'beëindigd');
	const decidedOn = await findEndDecided(db, id);
	if (decidedOn === null || !mayReopenOn(decidedOn, todayOf(actor))) throw new Refusal('traject_refusal_reopen');
	const { arrangementKey, endedOn, endBy } = row;
	const running = await listPlacementRows(db, { pupilIds: [pupilId], arrangementKey, states: ['wacht', 'geplaatst'] });
	if (running.length > 0) throw new Refusal('traject_refusal_placed');
	await savePlacement(db, actor, row, version, { state: 'geplaatst', endedOn: null, outcomeKey: null, outcome: null });
	await extendGuides(db, actor, id, { from: endedOn!, until: endBy! });
	await addStep(db, actor, row, 'heropend');
	record(db, actor, { act: 'traject.reopen', pupilId, subjectId: id });
	return { to: placementPaths(pupilId, id).page, said: 'traject_said_reopened' };
}
