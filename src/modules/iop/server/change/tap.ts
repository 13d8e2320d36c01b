import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { pictures } from '#platform/storage/kinds.ts';
import type { Done } from '#platform/web/act.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import { addFileTo } from '#modules/bestanden/server/index.ts';
import { counting, fixedReasons } from '#modules/plan/index.ts';
import { giveScores, keepScores, listScores } from '#modules/plan/server/index.ts';
import type { AddToTapForm, TakeBackForm, TapForm } from '../../forms.ts';
import { homePath } from '../../paths.ts';

type When = { today: string; now: Date };

/** The pupil says with one tap how it went today. Another tap soon after puts a slip right; later, both stand. */
export async function tap(db: Db, actor: Actor, { id, goalId, value }: TapForm, { today, now }: When): Promise<Done> {
	await press(db, actor, { id, goalId, value }, { today, now });
	return { to: homePath(goalId) };
}

/** It was a slip, or meant for another goal: nothing was said. */
export async function takeBackTap(db: Db, actor: Actor, { goalId }: TakeBackForm, when: When): Promise<Done> {
	await press(db, actor, { id: randomUUID(), goalId, value: null }, when);
	return { to: homePath(goalId) };
}

type Pressed = { id: string; goalId: string; value: string | null };

async function press(db: Db, actor: Actor, pressed: Pressed, { today, now }: When): Promise<void> {
	requirePupil(actor);
	const score = { ...pressed, pupilId: actor.personId, competence: null, on: today, at: now };
	const outcome = (await keepScores(db, actor, [score], today)).get(pressed.id);
	if (outcome === 'refused') throw new NotFound('goal');
	if (outcome === 'asks') throw new Refusal('iop_pupil_refusal_late');
}

/** A word or a photo with what the pupil tapped today: the same value once more, in the place of the first. */
export async function addToTap(db: Db, actor: Actor, input: AddToTapForm, { today }: { today: string }): Promise<Done> {
	requirePupil(actor);
	const pupilId = actor.personId;
	const scores = counting(await listScores(db, [pupilId], { fromOn: today }));
	const last = scores.findLast(({ goalId, side, on }) => goalId === input.goalId && side === 'pupil' && on === today);
	if (!last) throw new NotFound('score');
	const photoId = input.photo
		? await addFileTo(db, actor, input.photo, {
				pupilId,
				audience: 'gedeeld',
				allowed: pictures,
				refusal: 'iop_pupil_refusal_file'
			})
		: last.photoId;
	await giveScores(db, actor, [
		{
			id: randomUUID(),
			pupilId,
			goalId: input.goalId,
			competence: null,
			value: last.value,
			on: today,
			word: input.word || last.word,
			photoId,
			corrects: { id: last.id, why: fixedReasons.addition }
		}
	]);
	return { to: homePath(input.goalId), said: 'iop_pupil_said_added' };
}

function requirePupil(actor: Actor): void {
	if (actor.kind !== 'leerling') throw new NotFound('goal');
}
