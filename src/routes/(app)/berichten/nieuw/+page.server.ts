import type { Actions, PageServerLoad } from './$types';
import { NewThreadForm } from '#modules/logboek/forms.ts';
import { startThread, viewNewThread } from '#modules/logboek/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewNewThread);
export const actions: Actions = {
	default: act(NewThreadForm, ({ db, actor, input }) => startThread(db, actor, input))
};
