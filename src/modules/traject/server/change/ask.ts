import { randomUUID } from 'node:crypto';
import { getOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, Refusal } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { mayAsk, mayDecide } from '../../access.ts';
import { moduleOf } from '../../arrangement.ts';
import { asksForReason, conditionsFor } from '../../conditions.ts';
import type { AskForm, NeedForm } from '../../forms.ts';
import { placementPaths } from '../../paths.ts';
import { getEntrant } from '../read/entrant.ts';
import { getPlacement } from '../read/placement.ts';
import { locationsOf, namesOf, requireArrangement } from '../read/pupil.ts';
import { listPlacementRows } from '../read/rows.ts';
import { listLocations } from '../read/school.ts';
import { listArrangements } from '../settings.ts';
import { placement, placementReason } from '../tables.ts';
import { writeGoals } from './goals.ts';
import { addStep, requireDecider } from './save.ts';

/** Puts the pupil on the waiting list, with why. People decide; what is not met asks them for a reason. */
export async function askPlace(db: Db, actor: Actor, pupilId: string, input: AskForm): Promise<Done> {
	const [own, pupil, arrangements, locations, running] = await Promise.all([
		getOwnInvolvement(db, actor, pupilId),
		getEntrant(db, pupilId),
		listArrangements(db),
		listLocations(db),
		listPlacementRows(db, { pupilIds: [pupilId], arrangementKey: input.arrangement, states: ['wacht', 'geplaatst'] })
	]);
	if (!mayAsk(own)) throw new Refusal('traject_refusal_ask');
	const arrangement = requireArrangement(arrangements, input.arrangement);
	const [known] = running;
	if (known) throw new Refusal(known.state === 'wacht' ? 'traject_refusal_waits' : 'traject_refusal_placed');
	const today = todayOf(actor);
	if (asksForReason(conditionsFor(arrangement, pupil, today, namesOf(locations))) && !input.entryReason)
		throw new FormIssue({ entryReason: 'traject_form_entry' });
	const open = locationsOf(arrangement, locations);
	const isUrgent = input.isUrgent && mayDecide(own);
	const id = randomUUID();
	await db.insert(placement).values({
		schoolId: actor.schoolId,
		id,
		pupilId,
		arrangementKey: arrangement.key,
		arrangementName: arrangement.name,
		level: arrangement.level,
		moduleKey: moduleOf(arrangement, input.module)?.key ?? null,
		moduleName: moduleOf(arrangement, input.module)?.name ?? null,
		locationId: open.find((one) => one.id === input.location)?.id ?? null,
		state: 'wacht',
		askedOn: today,
		askedById: actor.personId,
		isUrgent
	});
	const { need, entryReason } = input;
	await db
		.insert(placementReason)
		.values({ schoolId: actor.schoolId, placementId: id, pupilId, need, entryReason, byId: actor.personId });
	await addStep(db, actor, { id, pupilId }, 'gevraagd');
	if (isUrgent) await addStep(db, actor, { id, pupilId }, 'voorrang', { why: input.urgentWhy });
	await writeGoals(db, actor, { id, pupilId }, input.goals);
	record(db, actor, { act: 'traject.ask', pupilId, subjectId: id, detail: { arrangement: arrangement.key, isUrgent } });
	return { to: placementPaths(pupilId, id).page, said: 'traject_said_asked' };
}

/** What is needed, said better. Whoever changes it stands under it. */
export async function changeNeed(
	db: Db,
	actor: Actor,
	pupilId: string,
	placementId: string,
	{ need, version }: NeedForm
): Promise<Done> {
	const { own } = await getPlacement(db, actor, pupilId, placementId);
	requireDecider(own);
	const changed = await db.sql`
		update placement_reason set need = ${need}, by_id = ${actor.personId}, version = version + 1
		where school_id = ${actor.schoolId} and placement_id = ${placementId} and version = ${version} returning 1`;
	if (changed.length === 0) {
		const [now] = await db.sql<{ need: string; version: number }[]>`
			select need, version from placement_reason where school_id = ${actor.schoolId} and placement_id = ${placementId}`;
		throw new EditConflict({ need: now?.need ?? '' }, now?.version ?? 1);
	}
	record(db, actor, { act: 'traject.changeNeed', pupilId, subjectId: placementId });
	return { to: placementPaths(pupilId, placementId).page, said: 'traject_said_kept' };
}
