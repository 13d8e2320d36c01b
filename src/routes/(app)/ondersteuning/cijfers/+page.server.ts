import type { PageServerLoad } from './$types';
import { NumbersQuery } from '#modules/ondersteuning/caseload/forms.ts';
import { viewNumbers } from '#modules/ondersteuning/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, url }) =>
	viewNumbers(db, actor, NumbersQuery.parse(Object.fromEntries(url.searchParams)))
);
