import type { Actions, PageServerLoad } from './$types';
import { GroupForm } from '#modules/scholen/forms.ts';
import { addGroup, viewGroups } from '#modules/scholen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, today, url }) =>
	viewGroups(db, actor, today, url.searchParams.get('jaar'))
);

export const actions: Actions = { default: act(GroupForm, ({ db, actor, input }) => addGroup(db, actor, input)) };
