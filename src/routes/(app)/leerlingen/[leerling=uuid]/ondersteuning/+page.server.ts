import type { Actions, PageServerLoad } from './$types';
import { PointDoneForm } from '#modules/ondersteuning/ladder/forms.ts';
import { NoInput } from '#modules/ondersteuning/plan/forms.ts';
import { finishPoint, startPlan, viewSupport } from '#modules/ondersteuning/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';
import { readAround } from '../around.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, today }) => {
	const view = await viewSupport(db, actor, params.leerling);
	// Parents and pupil read the plan that is shared with them; around it stands the work of the team.
	return { view, around: view.viewer === 'staff' ? await readAround(db, actor, params.leerling, today) : null };
});

export const actions: Actions = {
	plan: act(NoInput, ({ db, actor, params }) => startPlan(db, actor, params.leerling)),
	geregeld: act(PointDoneForm, ({ db, actor, params, input }) => finishPoint(db, actor, params.leerling, input))
};
