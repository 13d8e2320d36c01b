import type { Actions, PageServerLoad } from './$types';
import { MarkForm } from '#modules/begeleiding/card/forms.ts';
import { markGoal, viewCard } from '#modules/begeleiding/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewCard);
export const actions: Actions = {
	mark: act(MarkForm, ({ db, actor, params, input, today }) => markGoal(db, actor, params.leerling, input, today))
};
