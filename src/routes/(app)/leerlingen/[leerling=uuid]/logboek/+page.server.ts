import type { PageServerLoad } from './$types';
import { viewLog } from '#modules/logboek/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewLog);
