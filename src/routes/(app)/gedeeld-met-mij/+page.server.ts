import type { PageServerLoad } from './$types';
import { viewShared } from '#modules/zorgdossier/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewShared);
