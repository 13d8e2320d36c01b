import type { Actions, PageServerLoad } from './$types';
import { ActionChoiceForm, ActionsQuery } from '#modules/overleg/minutes-forms.ts';
import { finishAction, reopenAction, viewActions } from '#modules/overleg/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, url, today }) =>
	viewActions(db, actor, { query: ActionsQuery.parse(Object.fromEntries(url.searchParams)), today })
);

export const actions: Actions = {
	gedaan: act(ActionChoiceForm, ({ db, actor, input }) => finishAction(db, actor, input)),
	open: act(ActionChoiceForm, ({ db, actor, input }) => reopenAction(db, actor, input))
};
