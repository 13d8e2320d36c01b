import type { PageServerLoad } from './$types';
import { viewSchoolPattern } from '#modules/logboek/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewSchoolPattern);
