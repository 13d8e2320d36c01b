import type { PageServerLoad } from './$types';
import { viewSetup } from '#modules/scholen/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, today }) => viewSetup(db, actor, today));
