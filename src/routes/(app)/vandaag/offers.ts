import type { DayOffers } from '#modules/kwaliteit/index.ts';
import { listLogForTimeline } from '#modules/logboek/server/index.ts';
import { oppTasks } from '#modules/opp/server/index.ts';
import { normOffers } from '../norms.ts';

/** What the page of today is made of. A module that asks something of people adds its tasks here. */
export const dayOffers: DayOffers = { norms: normOffers, tasks: [oppTasks], messages: null, log: listLogForTimeline };
