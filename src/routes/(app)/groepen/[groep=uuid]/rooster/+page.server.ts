import type { Actions, PageServerLoad } from './$types';
import { scoresGroup } from '#modules/plan/server/index.ts';
import { UndoForm } from '#modules/rooster/forms.ts';
import { undoStep, viewTimetable } from '#modules/rooster/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, url, today }) => {
	const [view, mayScore] = await Promise.all([
		viewTimetable(
			db,
			actor,
			{ groupId: params.groep },
			{ week: url.searchParams.get('week'), undo: url.searchParams.get('terug'), today }
		),
		scoresGroup(db, actor, params.groep)
	]);
	return { view, mayScore };
});

export const actions: Actions = {
	terug: act(UndoForm, ({ db, actor, params, input, today }) =>
		undoStep(db, actor, { groupId: params.groep }, input, today)
	)
};
