import { nameGuide } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { isHard, moduleOf } from '../../arrangement.ts';
import type { PlaceForm } from '../../forms.ts';
import { placementPaths } from '../../paths.ts';
import { beyond, spansOf, turnOf } from '../../room.ts';
import type { PlacementLine } from '../../views.ts';
import { getPlacement } from '../read/placement.ts';
import { locationsOf, requireArrangement } from '../read/pupil.ts';
import { listPlaces } from '../read/rows.ts';
import { listLocations } from '../read/school.ts';
import { listArrangements } from '../settings.ts';
import { addStep, overridingIf, requireDecider, requireState, savePlacement } from './save.ts';

/** Gives the pupil the place, from a day to a day, with those who guide in it. */
export async function place(db: Db, actor: Actor, pupilId: string, id: string, input: PlaceForm): Promise<Done> {
	const { own, row } = await getPlacement(db, actor, pupilId, id);
	requireDecider(own);
	requireState(row, 'wacht');
	const [arrangements, places, locations] = await Promise.all([
		listArrangements(db),
		listPlaces(db, row.arrangementKey),
		listLocations(db)
	]);
	const arrangement = requireArrangement(arrangements, row.arrangementKey);
	if ((turnOf(places, id) ?? 1) > 1 && !input.why) throw new FormIssue({ why: 'traject_form_turn' });
	const span = { fromOn: input.fromOn, untilOn: input.endBy };
	const over = overridingIf(
		actor,
		beyond(arrangement, spansOf(places, todayOf(actor), id), span),
		input.overrideReason
	);
	const module = moduleOf(arrangement, input.module);
	await savePlacement(db, actor, row, input.version, {
		state: 'geplaatst',
		moduleKey: module?.key ?? null,
		moduleName: module?.name ?? null,
		locationId: locationsOf(arrangement, locations).find((one) => one.id === input.location)?.id ?? null,
		fromOn: input.fromOn,
		endBy: input.endBy,
		endKind: isHard(arrangement.duration) ? 'hard' : 'voorkeur',
		decidedOn: input.decidedOn,
		decidedById: actor.personId,
		decidedIn: input.decidedIn,
		weeklyMinutes: input.hours,
		funding: input.funding,
		staysEnrolledAt: input.enrolledAt,
		...over
	});
	await addStep(db, actor, row, 'geplaatst', { why: input.why });
	for (const personId of new Set(input.guides)) await nameGuideOf(db, actor, row, { personId, ...span });
	record(db, actor, {
		act: 'traject.place',
		pupilId,
		subjectId: id,
		detail: { arrangement: row.arrangementKey, ...span, isOverridden: 'overrideReason' in over }
	});
	return { to: placementPaths(pupilId, id).page, said: 'traject_said_placed' };
}

export const nameGuideOf = (
	db: Db,
	actor: Actor,
	{ id, pupilId, arrangementName }: Pick<PlacementLine, 'id' | 'pupilId' | 'arrangementName'>,
	guide: { personId: string; fromOn: string; untilOn: string }
): Promise<string> =>
	nameGuide(db, actor, { ...guide, pupilId, source: 'traject', sourceId: id, why: arrangementName });
