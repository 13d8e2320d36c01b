import type { PageServerLoad } from './$types';
import { viewCareFile } from '#modules/zorgdossier/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async (context) => ({ view: await viewCareFile(context) }));
