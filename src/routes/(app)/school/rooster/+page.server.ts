import type { Actions, PageServerLoad } from './$types';
import { UndoForm } from '#modules/rooster/forms.ts';
import { undoStep, viewSchoolTimetables } from '#modules/rooster/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, url, today }) => ({
	view: await viewSchoolTimetables(db, actor, url.searchParams.get('jaar'), today)
}));

export const actions: Actions = {
	terug: act(UndoForm, ({ db, actor, input, today }) => undoStep(db, actor, null, input, today))
};
