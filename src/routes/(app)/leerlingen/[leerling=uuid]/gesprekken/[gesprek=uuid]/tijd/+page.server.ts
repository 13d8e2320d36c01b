import type { Actions, PageServerLoad } from './$types';
import { GiveBackForm, PickForm } from '#modules/gesprekken/forms.ts';
import { giveBackTime, pickTime, viewPick } from '#modules/gesprekken/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) =>
	viewPick(db, actor, params.leerling, params.gesprek)
);

export const actions: Actions = {
	pick: act(PickForm, ({ db, actor, params, input }) => pickTime(db, actor, params.leerling, params.gesprek, input)),
	back: act(GiveBackForm, ({ db, actor, params, input }) =>
		giveBackTime(db, actor, params.leerling, params.gesprek, input)
	)
};
