import type { PageServerLoad } from './$types';
import { viewOverview } from '#modules/verwijzing/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewOverview);
