import type { Db } from '#platform/database/session.ts';
import { listGoals } from '#modules/plan/server/index.ts';
import { goalsOn } from '../../goals.ts';

/** What the pupil works on on this day, for a version that is not fixed yet. */
export const listGoalsOn = async (db: Db, pupilId: string, day: string): Promise<string[]> =>
	goalsOn(await listGoals(db, [pupilId], { onlyRunning: true }), day);
