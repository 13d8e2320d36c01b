import type { Actions, PageServerLoad } from './$types';
import { HandoverForm } from '#modules/leerlingen/forms.ts';
import { doHandover, viewHandovers } from '#modules/leerlingen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params, today }) =>
	viewHandovers(db, actor, { pupilId: params.leerling }, today)
);

export const actions: Actions = {
	gedaan: act(HandoverForm, ({ db, actor, input, today }) => doHandover(db, actor, input, today))
};
