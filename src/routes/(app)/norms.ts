import type { NormOffer } from '#modules/kwaliteit/index.ts';
import { oppNormOffer } from '#modules/opp/server/index.ts';

/** The norms of all modules. A module that has norms adds its offer here. */
export const normOffers: readonly NormOffer[] = [oppNormOffer];
