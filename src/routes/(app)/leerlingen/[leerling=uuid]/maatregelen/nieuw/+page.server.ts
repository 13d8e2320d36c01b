import type { Actions, PageServerLoad } from './$types';
import { MeasureForm } from '#modules/maatwerk/measures/forms.ts';
import { addMeasure, viewNewMeasure } from '#modules/maatwerk/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewNewMeasure);

export const actions: Actions = {
	default: act(MeasureForm, ({ db, actor, params, input, today }) =>
		addMeasure(db, actor, params.leerling, input, today)
	)
};
