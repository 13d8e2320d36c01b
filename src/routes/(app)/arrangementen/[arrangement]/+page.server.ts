import type { PageServerLoad } from './$types';
import { viewArrangement } from '#modules/traject/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) => viewArrangement(db, actor, params.arrangement));
