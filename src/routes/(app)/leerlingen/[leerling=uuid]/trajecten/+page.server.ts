import type { PageServerLoad } from './$types';
import { viewPlacements } from '#modules/traject/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) => viewPlacements(db, actor, params.leerling));
