import type { Actions, PageServerLoad } from './$types';
import { z } from 'zod';
import { EvaluateForm } from '#modules/ondersteuning/evaluation/forms.ts';
import { evaluatePlan, viewEvaluate } from '#modules/ondersteuning/server/index.ts';
import { StopForm } from '#modules/traject/forms.ts';
import { listStoppable } from '#modules/traject/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';
import { stopWithSupport } from '../stop.ts';

export const load: PageServerLoad = read(async (context) => ({
	view: await viewEvaluate(context),
	placements: await listStoppable(context.db, context.params.leerling)
}));

export const actions: Actions = {
	default: act(z.intersection(EvaluateForm, StopForm), async ({ db, actor, params, input }) => {
		const done = await evaluatePlan(db, actor, params.leerling, input);
		if (input.outcome === 'terug naar basis')
			await stopWithSupport(db, actor, params.leerling, input, { on: input.heldOn, why: input.reason });
		return done;
	})
};
