import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { sameSitePath } from '#platform/web/same-site.ts';
import { findOwnInvolvement, getPupilHead } from '#modules/leerlingen/server/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { counting } from '../../scores/score.ts';
import { mayCorrect } from '../../scores/access.ts';
import type { CorrectScoreForm } from '../../scores/forms.ts';
import type { CorrectScoreView } from '../../scores/views.ts';
import { goalScoresPath } from '../../scores/paths.ts';
import { goalIdeas, scaleOf } from '../../settings.ts';
import { valueName } from './goal.ts';
import { listGoals } from '../goals.ts';
import { giveScores, listScores, type ScoreRow } from './scores.ts';

/** One score that may be put right. Throws NotFound when there is none, or not for this actor. */
export async function viewCorrectScore(
	db: Db,
	actor: Actor,
	pupilId: string,
	scoreId: string
): Promise<CorrectScoreView> {
	const [setup, pupil, { score, mayCorrect }, goals] = await Promise.all([
		setupOf(db),
		getPupilHead(db, actor, pupilId),
		getScore(db, actor, pupilId, scoreId),
		listGoals(db, [pupilId])
	]);
	record(db, actor, { act: 'plan.viewScores', pupilId, subjectId: score.goalId ?? undefined });
	const scale = scaleOf(setup, score.side);
	return {
		pupil: { id: pupil.id, name: pupil.name, givenName: pupil.givenName },
		title:
			goals.find(({ id }) => id === score.goalId)?.behaviour ??
			goalIdeas(setup).find(({ source }) => source.key === score.competence)?.name ??
			score.competence ??
			'',
		goalId: score.goalId,
		score: { id: score.id, on: score.on, value: score.value, valueName: valueName(scale, score.value) },
		scale,
		mayCorrect,
		newId: randomUUID()
	};
}

async function getScore(
	db: Db,
	actor: Actor,
	pupilId: string,
	scoreId: string
): Promise<{ score: ScoreRow; mayCorrect: boolean }> {
	const [own, scores] = await Promise.all([
		findOwnInvolvement(db, actor, pupilId),
		listScores(db, [pupilId], { scoreId })
	]);
	const score = scores.find(({ id }) => id === scoreId);
	if (!score) throw new NotFound('score');
	const counts = counting(scores).includes(score);
	return { score, mayCorrect: mayCorrect({ ...actor, roles: own.as }, { byId: score.byId, counts }) };
}

/** A new score in the place of an own one, or none, with the reason. What was said with the old one goes along. */
export async function correctScore(
	db: Db,
	actor: Actor,
	pupilId: string,
	scoreId: string,
	{ id, value, why }: CorrectScoreForm,
	back: string | null
): Promise<Done> {
	const { score, mayCorrect } = await getScore(db, actor, pupilId, scoreId);
	if (!mayCorrect) throw new Refusal('plan_refusal_correct');
	if (value === score.value) throw new FormIssue({ value: 'plan_form_same' });
	const { goalId, competence, on, word, photoId } = score;
	const said = value === null ? {} : { word, photoId };
	await giveScores(db, actor, [
		{ id, pupilId, goalId, competence, on, value, ...said, corrects: { id: scoreId, why } }
	]);
	const to = goalId ? goalScoresPath(pupilId, goalId) : `/leerlingen/${pupilId}`;
	return { to: back ? sameSitePath(back) : to, said: value === null ? 'plan_taken_back' : 'plan_corrected' };
}
