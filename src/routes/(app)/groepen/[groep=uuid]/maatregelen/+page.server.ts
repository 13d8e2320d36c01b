import type { PageServerLoad } from './$types';
import { viewGroupMeasures } from '#modules/maatwerk/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewGroupMeasures);
