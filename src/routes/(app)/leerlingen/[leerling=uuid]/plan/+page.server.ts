import type { PageServerLoad } from './$types';
import { viewPlan } from '#modules/iop/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, today }) => ({
	view: await viewPlan(db, actor, params.leerling, today)
}));
