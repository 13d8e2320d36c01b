import type { PageServerLoad } from './$types';
import { viewTalks } from '#modules/gesprekken/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor }) => viewTalks(db, actor));
