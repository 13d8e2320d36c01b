import type { SearchSource } from '#modules/leerlingen/index.ts';
import { pupilNames } from '#modules/leerlingen/server/index.ts';
import { logSearch } from '#modules/logboek/server/index.ts';
import { oppSearch } from '#modules/opp/server/index.ts';
import { decisionSearch } from '#modules/overleg/server/index.ts';
import { goalSearch } from '#modules/plan/server/index.ts';

/** Where is searched, in the order in which it is shown. A module with texts adds its source. */
export const searchSources: readonly SearchSource[] = [pupilNames, logSearch, goalSearch, oppSearch, decisionSearch];
