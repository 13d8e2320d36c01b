import type { PageServerLoad } from './$types';
import { PartnerQuery } from '#modules/partners/forms.ts';
import { viewPartners } from '#modules/partners/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, url }) =>
	viewPartners(db, actor, PartnerQuery.parse(Object.fromEntries(url.searchParams)))
);
