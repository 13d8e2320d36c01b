import type { PageServerLoad } from './$types';
import { listStaff } from '#modules/mensen/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor }) => ({ staff: await listStaff(db, actor) }));
