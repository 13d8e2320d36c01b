import type { PageServerLoad } from './$types';
import { CaseloadQuery } from '#modules/ondersteuning/caseload/forms.ts';
import { viewCaseload } from '#modules/ondersteuning/server/index.ts';
import { listArrangementNames, listPlacements, listPupilsIn } from '#modules/traject/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, url }) => {
	const query = CaseloadQuery.parse(Object.fromEntries(url.searchParams));
	// Who is in an arrangement or waits for it is known there; the list itself stays one statement.
	const chosen = query.arrangementKey ? await listPupilsIn(db, query.arrangementKey) : null;
	const view = await viewCaseload(db, actor, query, chosen);
	const [arrangements, placements] = await Promise.all([
		listArrangementNames(db),
		listPlacements(
			db,
			view.lines.map(({ pupilId }) => pupilId)
		)
	]);
	return { view, arrangements, placements };
});
