import { counting, scalesOf, type Side } from '#modules/plan/index.ts';
import { listGoals, listScores } from '#modules/plan/server/index.ts';
import type { SchoolSetup } from '#modules/scholen/index.ts';
import type { Db } from '#platform/database/session.ts';
import type { GoalLately } from '../../plan/views.ts';

/** The goals of a pupil that run, of whatever plan, with how it went last: known already, so that nobody types it again. */
export async function listGoalsLately(db: Db, pupilId: string, setup: SchoolSetup): Promise<GoalLately[]> {
	const [goals, scores] = await Promise.all([
		listGoals(db, [pupilId], { onlyRunning: true }),
		listScores(db, [pupilId])
	]);
	const scales = scalesOf(setup);
	const valid = counting(scores);
	const nameOf = (side: Side, value: string): string =>
		scales[side].values.find(({ key }) => key === value)?.name ?? value;
	return goals.map(({ id, behaviour }): GoalLately => {
		const last = (side: Side) => valid.findLast((score) => score.goalId === id && score.side === side);
		const [pupil, staff] = [last('pupil'), last('staff')];
		return {
			id,
			behaviour,
			pupil: pupil ? nameOf('pupil', pupil.value) : null,
			staff: staff ? nameOf('staff', staff.value) : null,
			on:
				[pupil?.on, staff?.on]
					.filter((on) => on !== undefined)
					.sort()
					.at(-1) ?? null
		};
	});
}
