import type { Actions, PageServerLoad } from './$types';
import { CheckForm } from '#modules/overleg/forms.ts';
import { checkPoint, viewCheck } from '#modules/overleg/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) => viewCheck(db, actor, params.overleg, params.punt));

export const actions: Actions = {
	default: act(CheckForm, ({ db, actor, params, input }) => checkPoint(db, actor, params.overleg, params.punt, input))
};
