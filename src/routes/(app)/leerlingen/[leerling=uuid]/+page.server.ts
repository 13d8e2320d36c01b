import type { PageServerLoad } from './$types';
import { findPlanGlance } from '#modules/iop/server/index.ts';
import { TimelineQuery } from '#modules/leerlingen/forms.ts';
import { viewDossier } from '#modules/leerlingen/server/index.ts';
import { mayWriteEntry } from '#modules/logboek/access.ts';
import { findGlance } from '#modules/opp/server/index.ts';
import { listGoals } from '#modules/plan/server/index.ts';
import { read } from '#platform/web/read.ts';
import { dueSources } from '../due.ts';
import { shownKinds, timelineSources } from './timeline.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, url, today }) => {
	const filter = TimelineQuery.parse(Object.fromEntries(url.searchParams));
	const sources = { timeline: timelineSources, due: dueSources };
	const [dossier, glance, running, plan] = await Promise.all([
		viewDossier(db, actor, params.leerling, { filter, today, sources }),
		findGlance(db, actor, params.leerling),
		listGoals(db, [params.leerling], { onlyRunning: true }),
		findPlanGlance(db, actor, params.leerling)
	]);
	const goals = dossier.own.sees.includes('gedeeld') ? running : null;
	return { dossier, glance, goals, plan, filter, kinds: shownKinds, today, mayWrite: mayWriteEntry(dossier.own) };
});
