import type { PageServerLoad } from './$types';
import { viewRequests } from '#modules/ondersteuning/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewRequests);
