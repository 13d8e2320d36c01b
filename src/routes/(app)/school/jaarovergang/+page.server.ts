import type { Actions, PageServerLoad } from './$types';
import { NoInput, YearChoicesForm } from '#modules/leerlingen/forms.ts';
import { changeYear, chooseYearChange, undoYearChange, viewYearChange } from '#modules/leerlingen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, url, today }) => ({
	view: await viewYearChange(db, actor, today),
	isPreview: url.searchParams.get('stap') === '2'
}));

export const actions: Actions = {
	kies: act(YearChoicesForm, ({ db, actor, input }) => chooseYearChange(db, actor, input)),
	voer_uit: act(NoInput, ({ db, actor, today }) => changeYear(db, actor, today)),
	draai_terug: act(NoInput, ({ db, actor, today }) => undoYearChange(db, actor, today))
};
