import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { getOwnInvolvement, getPupilHead } from '#modules/leerlingen/server/index.ts';
import { viewerOf } from '#modules/leerlingen/index.ts';
import { counting, scalesOf, sharedGoals } from '#modules/plan/index.ts';
import { listGoals, listScores } from '#modules/plan/server/index.ts';
import { labelOf } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { PosterView } from '../../views.ts';
import { lastSaid } from './last-said.ts';

/**
 * The plan on one sheet of paper, to hang up: only what is shared with pupil and parents. Throws NotFound for who may
 * not read that.
 */
export async function viewPoster(db: Db, actor: Actor, pupilId: string, today: string): Promise<PosterView> {
	const [pupil, own, goals, scores, [version], setup] = await Promise.all([
		getPupilHead(db, actor, pupilId),
		getOwnInvolvement(db, actor, pupilId),
		listGoals(db, [pupilId], { onlyRunning: true }),
		listScores(db, [pupilId]),
		db.sql<{ ambition: string }[]>`
			select content->>'ambition' as ambition from iop_version
			where school_id = (select app_school()) and pupil_id = ${pupilId} and state = 'fixed'`,
		setupOf(db)
	]);
	if (!own.sees.includes('gedeeld')) throw new NotFound('plan');
	record(db, actor, { act: 'iop.viewPoster', pupilId });
	const scales = scalesOf(setup);
	return {
		viewer: viewerOf(actor),
		pupil: { id: pupilId, name: pupil.name, givenName: pupil.givenName, group: pupil.group },
		planName: labelOf(setup, 'plan').lang,
		ambition: version?.ambition ?? '',
		goals: sharedGoals(goals, 'iop').map(({ id, behaviour, place, moment, approach, helper, pictureId }) => {
			const ofGoal = counting(scores).filter(({ goalId }) => goalId === id);
			const now = { pupil: lastSaid(ofGoal, 'pupil', scales), staff: lastSaid(ofGoal, 'staff', scales) };
			return { id, behaviour, place, moment, approach, helper, pictureId, now };
		}),
		today
	};
}
