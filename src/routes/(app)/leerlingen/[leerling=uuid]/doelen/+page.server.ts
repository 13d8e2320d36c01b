import type { PageServerLoad } from './$types';
import { viewGoals } from '#modules/plan/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) => viewGoals(db, actor, params.leerling));
