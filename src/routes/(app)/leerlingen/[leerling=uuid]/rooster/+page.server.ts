import type { Actions, PageServerLoad } from './$types';
import { UndoForm } from '#modules/rooster/forms.ts';
import { undoStep, viewTimetable } from '#modules/rooster/server/index.ts';
import { viewerOf } from '#modules/leerlingen/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, url, today }) => ({
	view: await viewTimetable(
		db,
		actor,
		{ pupilId: params.leerling },
		{ week: url.searchParams.get('week'), undo: url.searchParams.get('terug'), today }
	),
	viewer: viewerOf(actor)
}));

export const actions: Actions = {
	terug: act(UndoForm, ({ db, actor, params, input, today }) =>
		undoStep(db, actor, { pupilId: params.leerling }, input, today)
	)
};
