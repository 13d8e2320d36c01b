import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { Refusal } from '#platform/web/errors.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { stepOf, type Score } from '../../scores/score.ts';
import { sideOf } from '../../scores/access.ts';
import { scaleOf } from '../../settings.ts';
import { score } from '../tables.ts';

/** One score; its id comes from whoever gives it, so that sending it again changes nothing. */
export type NewScore = {
	id: string;
	pupilId: string;
	/** Exactly one of these two. */
	goalId: string | null;
	competence: string | null;
	/** Key of a value of the school's scale; null takes back what it corrects. */
	value: string | null;
	on: string;
	word?: string;
	photoId?: string | null;
	/** The score that this one puts right, and why: one of the actor's own. */
	corrects?: { id: string; why: string };
};

/** Keeps these scores of the actor; those that were kept before stay as they are. Gives the ids of those that are new. */
export async function giveScores(db: Db, actor: Actor, given: readonly NewScore[]): Promise<string[]> {
	if (given.length === 0) return [];
	const side = sideOf(actor);
	const goalIds = given.flatMap(({ goalId }) => goalId ?? []);
	const [setup, goals] = await Promise.all([
		setupOf(db),
		db.sql<{ id: string; audience: 'gedeeld' }[]>`
			select id, audience from goal where school_id = (select app_school()) and id = any (${goalIds}::uuid[])`
	]);
	const scale = scaleOf(setup, side);
	const audiences = new Map(goals.map(({ id, audience }) => [id, audience]));
	const rows = given.map(({ value, on, corrects, ...each }) => {
		const worth = value === null ? null : stepOf(scale, value);
		if (value !== null && !worth) throw new Refusal('plan_refusal_value');
		return {
			...each,
			...worth,
			schoolId: actor.schoolId,
			// A score is for the same people as its goal.
			audience: each.goalId ? audiences.get(each.goalId) : undefined,
			scale: scale.key,
			side,
			scoredOn: on,
			scoredById: actor.personId,
			correctsId: corrects?.id,
			why: corrects?.why
		};
	});
	// Known already, or two that put the same one right at the same moment: the first counts.
	const kept = await db
		.insert(score)
		.values(rows)
		.onConflictDoNothing()
		.returning({ id: score.id, pupilId: score.pupilId, correctsId: score.correctsId });
	for (const { id, pupilId, correctsId } of kept)
		record(db, actor, { act: correctsId ? 'plan.correctScore' : 'plan.score', pupilId, subjectId: id });
	return kept.map(({ id }) => id);
}

export type ScoreRow = Score & { byName: string | null; word: string; photoId: string | null; at: Date };

/**
 * The scores of these pupils that the actor may see, oldest first; from a day on, of one goal, or one score with what came in
 * its place, where asked. What was
 * corrected or taken back stays among them: `counting` says which ones count.
 */
export async function listScores(
	db: Db,
	pupilIds: readonly string[],
	{ fromOn, goalId, scoreId }: { fromOn?: string; goalId?: string; scoreId?: string } = {}
): Promise<ScoreRow[]> {
	const rows = await db.sql<(Omit<ScoreRow, 'at'> & { at: string })[]>`
		select s.id, s.goal_id as "goalId", s.competence, s.pupil_id as "pupilId", s.scored_on::text as "on", s.scored_by_id as "byId",
			s.side, s.value, s.step, s.steps, s.is_sufficient as "isSufficient", s.corrects_id as "correctsId", s.why, s.word,
			s.photo_id as "photoId", s.created_at as at, back.why as "withdrawnWhy",
			case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end as "byName"
		from score s
		left join lateral (
			select b.why from score b
			where b.school_id = s.school_id and b.corrects_id = s.id and b.pupil_id = s.pupil_id and b.value is null limit 1
		) back on true
		left join person p on p.school_id = s.school_id and p.id = s.scored_by_id
		where s.school_id = (select app_school()) and s.pupil_id = any (${pupilIds as string[]}::uuid[]) and s.value is not null
			and (${fromOn ?? null}::date is null or s.scored_on >= ${fromOn ?? null})
			and (${goalId ?? null}::uuid is null or s.goal_id = ${goalId ?? null})
			and (${scoreId ?? null}::uuid is null or ${scoreId ?? null} in (s.id, s.corrects_id))
		order by s.scored_on, s.created_at, s.id`;
	return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
