import type { PageServerLoad } from './$types';
import { findNewPin } from '#modules/inloggen/server/index.ts';
import { viewToday } from '#modules/kwaliteit/server/index.ts';
import { read } from '#platform/web/read.ts';
import { hourInTheNetherlands } from '#platform/web/today.ts';
import { dayOffers } from './offers.ts';

export const load: PageServerLoad = read(async ({ db, actor, today }) => ({
	view: await viewToday(db, actor, { today, hour: hourInTheNetherlands(), offers: dayOffers }),
	newPin: await findNewPin(db, actor)
}));
