import type { Actions, PageServerLoad } from './$types';
import { z } from 'zod';
import { GuideForm, PointForm, StepForm } from '#modules/ondersteuning/ladder/forms.ts';
import { basis } from '#modules/ondersteuning/index.ts';
import { addPoint, nameCaseGuide, takeStep, viewStep } from '#modules/ondersteuning/server/index.ts';
import { StopForm } from '#modules/traject/forms.ts';
import { listStoppable } from '#modules/traject/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';
import { stopWithSupport } from '../stop.ts';

export const load: PageServerLoad = read(async (context) => ({
	view: await viewStep(context),
	placements: await listStoppable(context.db, context.params.leerling)
}));

export const actions: Actions = {
	stap: act(z.intersection(StepForm, StopForm), async ({ db, actor, params, input }) => {
		const done = await takeStep(db, actor, params.leerling, input);
		// No version: there was no case, and nothing of it ends.
		if (input.level === basis && input.version !== undefined)
			await stopWithSupport(db, actor, params.leerling, input, { on: input.happenedOn, why: input.reason });
		return done;
	}),
	begeleider: act(GuideForm, ({ db, actor, params, input }) => nameCaseGuide(db, actor, params.leerling, input)),
	punt: act(PointForm, ({ db, actor, params, input }) => addPoint(db, actor, params.leerling, input))
};
