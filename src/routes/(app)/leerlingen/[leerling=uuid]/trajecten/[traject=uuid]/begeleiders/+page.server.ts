import type { Actions, PageServerLoad } from './$types';
import { EndGuideForm, GuideForm } from '#modules/traject/forms.ts';
import { addGuide, stopGuide, viewPlacement } from '#modules/traject/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) =>
	viewPlacement(db, actor, params.leerling, params.traject)
);

export const actions: Actions = {
	erbij: act(GuideForm, ({ db, actor, params, input }) => addGuide(db, actor, params.leerling, params.traject, input)),
	stoppen: act(EndGuideForm, ({ db, actor, params, input }) =>
		stopGuide(db, actor, params.leerling, params.traject, input)
	)
};
