import type { PageServerLoad } from './$types';
import { viewOverview } from '#modules/traject/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor }) => viewOverview(db, actor));
