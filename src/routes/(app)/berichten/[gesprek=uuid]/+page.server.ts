import type { Actions, PageServerLoad } from './$types';
import { ReplyForm } from '#modules/logboek/forms.ts';
import { reply, viewThread } from '#modules/logboek/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewThread);
export const actions: Actions = {
	default: act(ReplyForm, ({ db, actor, params, input }) => reply(db, actor, params.gesprek, input))
};
