import { endGuide, listGuides } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { mayNameGuides } from '../../access.ts';
import type { EndGuideForm, GuideForm } from '../../forms.ts';
import { placementPaths } from '../../paths.ts';
import { getPlacement } from '../read/placement.ts';
import { nameGuideOf } from './place.ts';
import { requireState } from './save.ts';

/** One more who guides the pupil in this placement, and not longer than it lasts. */
export async function addGuide(db: Db, actor: Actor, pupilId: string, id: string, input: GuideForm): Promise<Done> {
	const { row } = await forGuides(db, actor, pupilId, id);
	requireState(row, 'geplaatst');
	if (input.untilOn > row.endBy!) throw new FormIssue({ untilOn: 'traject_form_after_end' });
	const own = (await listGuides(db, [id])).filter(({ personId }) => personId === input.personId);
	if (own.some(({ fromOn, untilOn }) => fromOn <= input.untilOn && untilOn >= input.fromOn))
		throw new FormIssue({ personId: 'traject_form_guides_already' });
	await nameGuideOf(db, actor, row, input);
	record(db, actor, { act: 'traject.addGuide', pupilId, subjectId: id, detail: { personId: input.personId } });
	return { to: placementPaths(pupilId, id).guides, said: 'traject_said_guide' };
}

/** One of those who guide stops; the placement goes on. */
export async function stopGuide(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ guideId, lastOn }: EndGuideForm
): Promise<Done> {
	await forGuides(db, actor, pupilId, id);
	const known = await listGuides(db, [id]);
	if (!known.some((guide) => guide.id === guideId)) throw new NotFound('guide');
	await endGuide(db, actor, guideId, lastOn);
	record(db, actor, { act: 'traject.stopGuide', pupilId, subjectId: id });
	return { to: placementPaths(pupilId, id).guides, said: 'traject_said_guide_stopped' };
}

async function forGuides(db: Db, actor: Actor, pupilId: string, id: string) {
	const found = await getPlacement(db, actor, pupilId, id);
	if (!mayNameGuides(found.own)) throw new Refusal('traject_refusal_guides');
	return found;
}
