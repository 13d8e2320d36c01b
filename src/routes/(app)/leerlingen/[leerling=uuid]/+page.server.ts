import type { PageServerLoad } from './$types';
import { findPlanGlance } from '#modules/iop/server/index.ts';
import { TimelineQuery } from '#modules/leerlingen/forms.ts';
import { viewDossier } from '#modules/leerlingen/server/index.ts';
import { mayWriteEntry } from '#modules/logboek/access.ts';
import { findLadderGlance } from '#modules/ondersteuning/server/index.ts';
import { findGlance } from '#modules/opp/server/index.ts';
import { findBoard } from '#modules/overleg/server/index.ts';
import { listGoals } from '#modules/plan/server/index.ts';
import { isInCareCircle } from '#modules/zorgdossier/index.ts';
import { read } from '#platform/web/read.ts';
import { dueSources } from '../due.ts';
import { readAround } from './around.ts';
import { shownKinds, timelineSources } from './timeline.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, url, today }) => {
	const filter = TimelineQuery.parse(Object.fromEntries(url.searchParams));
	const sources = { timeline: timelineSources, due: dueSources };
	const [dossier, glance, running, plan, ladder, around, board] = await Promise.all([
		viewDossier(db, actor, params.leerling, { filter, today, sources }),
		findGlance(db, actor, params.leerling),
		listGoals(db, [params.leerling], { onlyRunning: true }),
		findPlanGlance(db, actor, params.leerling),
		findLadderGlance(db, actor, params.leerling),
		readAround(db, actor, params.leerling, today),
		findBoard(db, actor, today)
	]);
	const goals = dossier.own.sees.includes('gedeeld') ? running : null;
	return {
		dossier,
		glance,
		goals,
		plan,
		ladder,
		around,
		hasBoard: board !== null,
		filter,
		kinds: shownKinds,
		today,
		mayWrite: mayWriteEntry(dossier.own),
		readsCare: isInCareCircle(dossier.own)
	};
});
