import type { Actions, PageServerLoad } from './$types';
import { NewTalkForm } from '#modules/gesprekken/forms.ts';
import { addTalk, viewNewTalk } from '#modules/gesprekken/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) => viewNewTalk(db, actor, params.leerling));

export const actions: Actions = {
	default: act(NewTalkForm, ({ db, actor, params, input }) => addTalk(db, actor, params.leerling, input))
};
