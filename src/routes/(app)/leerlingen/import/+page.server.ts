import type { PageServerLoad } from './$types';
import { viewImports } from '#modules/leerlingen/server/index.ts';
import { running } from '#platform/running.ts';
import { read } from '#platform/web/read.ts';
import { refusalIn } from './refusal.ts';

export const load: PageServerLoad = read(async ({ db, actor, url }) => ({
	...(await viewImports(db, actor)),
	maxMb: running().settings.uploadLimitMb,
	refused: refusalIn(url)
}));
