import type { PageServerLoad } from './$types';
import { viewYears } from '#modules/scholen/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, today }) => viewYears(db, actor, today));
