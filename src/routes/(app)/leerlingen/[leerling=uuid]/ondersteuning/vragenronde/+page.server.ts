import type { Actions, PageServerLoad } from './$types';
import { AskForm } from '#modules/ondersteuning/round/forms.ts';
import { askRound, viewNewRound } from '#modules/ondersteuning/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewNewRound);

export const actions: Actions = {
	default: act(AskForm, ({ db, actor, params, input }) => askRound(db, actor, params.leerling, input))
};
