import type { PageServerLoad } from './$types';
import { viewPoster } from '#modules/iop/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params, today }) =>
	viewPoster(db, actor, params.leerling, today)
);
