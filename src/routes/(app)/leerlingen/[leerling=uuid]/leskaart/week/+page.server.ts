import type { PageServerLoad } from './$types';
import { viewCardWeek } from '#modules/begeleiding/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewCardWeek);
