import type { PageServerLoad } from './$types';
import { viewPlanVersion } from '#modules/iop/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params }) => ({
	view: await viewPlanVersion(db, actor, params.leerling, params.versie)
}));
