import { setupOf } from '#modules/scholen/server/index.ts';
import { record } from '#platform/audit/record.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayRunCase } from '../../access.ts';
import type { StepView } from '../../ladder/views.ts';
import { levelNames } from '../settings.ts';
import { findOpenCase, listGuideChoices, listPoints } from './case.ts';
import { getTeamSubject } from './subject.ts';

/** What the care team decides about a case outside an evaluation. */
export async function viewStep({ db, actor, params, draft, today }: Context<{ leerling: string }>): Promise<StepView> {
	const { pupil, own } = await getTeamSubject(db, actor, params.leerling);
	if (!mayRunCase(own)) throw new NotFound('form');
	const [setup, open, people, points, kept] = await Promise.all([
		setupOf(db),
		findOpenCase(db, pupil.id),
		listGuideChoices(db),
		listPoints(db, pupil.id),
		draft('stap')
	]);
	record(db, actor, { act: 'ondersteuning.view', pupilId: pupil.id });
	return {
		pupil,
		owner: actor.personId,
		today,
		case: open ?? null,
		levels: levelNames(setup).map(({ level, name }) => ({ level, name })),
		people,
		points,
		draft: kept
	};
}
