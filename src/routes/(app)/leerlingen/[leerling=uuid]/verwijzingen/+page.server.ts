import type { PageServerLoad } from './$types';
import { viewReferrals } from '#modules/verwijzing/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async (context) => ({ view: await viewReferrals(context) }));
