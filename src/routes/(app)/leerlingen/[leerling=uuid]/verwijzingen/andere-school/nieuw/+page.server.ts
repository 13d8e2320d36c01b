import type { Actions, PageServerLoad } from './$types';
import { SearchForm } from '#modules/verwijzing/forms.ts';
import { startSearch, viewNewSearch } from '#modules/verwijzing/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async (context) => ({ view: await viewNewSearch(context) }));
export const actions: Actions = {
	default: act(SearchForm, ({ db, actor, params, input, today }) =>
		startSearch(db, actor, params.leerling, input, today)
	)
};
