import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { pictures } from '#platform/storage/kinds.ts';
import type { Done } from '#platform/web/act.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import { addFileTo } from '#modules/bestanden/server/index.ts';
import { viewerOf } from '#modules/leerlingen/index.ts';
import { findOwnInvolvement, getPupilHead } from '#modules/leerlingen/server/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { runsOn } from '../../goal.ts';
import { counting, linesOf, rescoringOf, type Scale, type Side } from '../../scores/score.ts';
import { mayCorrect, mayScore, sideOf, type ScoreActor } from '../../scores/access.ts';
import type { ScoreForm, TakeBackForm } from '../../scores/forms.ts';
import type { GoalScoresView, ScoreLine } from '../../scores/views.ts';
import { scalesOf } from '../../settings.ts';
import { getGoal } from '../goals.ts';
import { keepScores, listOwnScores } from './keep.ts';
import { listScores, type ScoreRow } from './scores.ts';

type Now = { today: string; now: Date };

/** How it goes with one goal: both lines, every score with who gave it, and a form for who scores. */
export async function viewGoalScores(
	db: Db,
	actor: Actor,
	pupilId: string,
	goalId: string,
	{ today, now }: Now
): Promise<GoalScoresView> {
	const [setup, pupil, own, goal, scores] = await Promise.all([
		setupOf(db),
		getPupilHead(db, actor, pupilId),
		findOwnInvolvement(db, actor, pupilId),
		getGoal(db, pupilId, goalId),
		listScores(db, [pupilId], { goalId })
	]);
	record(db, actor, { act: 'plan.viewScores', pupilId, subjectId: goalId });
	const who: ScoreActor = { ...actor, roles: own.as };
	const side = sideOf(actor);
	const scales = scalesOf(setup);
	const isRunning = runsOn(goal, today);
	const mine = counting(scores).findLast((score) => score.byId === actor.personId && score.on === today);
	return {
		pupil: { id: pupil.id, name: pupil.name, givenName: pupil.givenName },
		viewer: viewerOf(actor),
		goal: { id: goal.id, behaviour: goal.behaviour, audience: goal.audience },
		lines: linesOf(scores),
		scales,
		scores: linesOfScores(scores, scales, who, now),
		scoring: isRunning && mayScore(who) ? { scale: scales[side], today: mine?.value ?? null, id: randomUUID() } : null
	};
}

/** The list of scores, the newest first; what was put right stands where it stood, with the reason. */
function linesOfScores(
	scores: readonly ScoreRow[],
	scales: Record<Side, Scale>,
	who: ScoreActor,
	now: Date
): ScoreLine[] {
	const counts = new Set(counting(scores).map(({ id }) => id));
	const inPlaceOf = new Map(scores.map((score) => [score.correctsId, score]));
	return scores.toReversed().map((score) => {
		const isOwn = score.byId === who.personId && counts.has(score.id);
		const isFresh = rescoringOf(score, { value: null, side: score.side, now }) === 'slip';
		const why = score.withdrawnWhy ?? inPlaceOf.get(score.id)?.why;
		return {
			id: score.id,
			on: score.on,
			byName: score.byName,
			side: score.side,
			valueName: valueName(scales[score.side], score.value),
			step: score.step,
			word: score.word,
			photoId: score.photoId,
			why: score.why,
			ended: why === undefined ? null : { why, isTakenBack: Boolean(score.withdrawnWhy) },
			takeBackId: isOwn && isFresh && mayScore(who) ? randomUUID() : null,
			mayCorrect: !isFresh && mayCorrect(who, { byId: score.byId, counts: counts.has(score.id) })
		};
	});
}

/** What the school calls a value now; the key of one that it no longer has. */
export const valueName = ({ values }: Scale, value: string): string =>
	values.find(({ key }) => key === value)?.name ?? value;

/** One score on one goal, with a word and a photo. Another value soon after is a slip; later a reason is asked. */
export async function scoreGoal(
	db: Db,
	actor: Actor,
	pupilId: string,
	goalId: string,
	{ id, value, word, photo }: ScoreForm,
	{ today, now }: Now
): Promise<Done> {
	const { audience } = await getGoal(db, pupilId, goalId);
	const photoId = photo
		? await addFileTo(db, actor, photo, { pupilId, audience, allowed: pictures, refusal: 'plan_refusal_photo' })
		: null;
	const pressed = { id, pupilId, goalId, competence: null, value, on: today, word, photoId, at: now };
	const outcome = (await keepScores(db, actor, [pressed], today)).get(id);
	if (outcome === 'refused') throw new Refusal('plan_refusal_score');
	if (outcome === 'asks') throw new Refusal('plan_refusal_reason');
	return { said: sideOf(actor) === 'pupil' ? 'plan_pupil_scored' : 'plan_scored' };
}

/** Takes back a score of a moment ago, of today. Throws a refusal when it has stood for longer than a slip. */
export async function takeBackScore(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ id, scoreId }: TakeBackForm,
	{ today, now }: Now
): Promise<Done> {
	const score = (await listOwnScores(db, [pupilId], today)).find((each) => each.id === scoreId);
	if (!score) throw new NotFound('score');
	const { goalId, competence, on } = score;
	const outcome = (
		await keepScores(db, actor, [{ id, pupilId, goalId, competence, on, value: null, at: now }], today)
	).get(id);
	if (outcome === 'asks' || outcome === 'refused') throw new Refusal('plan_refusal_reason');
	return { said: sideOf(actor) === 'pupil' ? 'plan_pupil_taken_back' : 'plan_taken_back' };
}
