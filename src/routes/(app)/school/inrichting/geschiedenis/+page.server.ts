import type { PageServerLoad } from './$types';
import { viewHistory } from '#modules/scholen/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, url }) => {
	const number = Number(url.searchParams.get('versie') ?? NaN);
	return viewHistory(db, actor, Number.isInteger(number) ? number : undefined);
});
