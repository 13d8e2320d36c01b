import type { PageServerLoad } from './$types';
import { viewConsents } from '#modules/toestemming/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) => viewConsents(db, actor, params.leerling));
