import type { Actions, PageServerLoad } from './$types';
import { StartImportForm } from '#modules/rooster/forms.ts';
import { startImport, viewNewImport } from '#modules/rooster/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, today }) => viewNewImport(db, actor, today));

export const actions: Actions = {
	default: act(StartImportForm, ({ db, actor, input }) => startImport(db, actor, input))
};
