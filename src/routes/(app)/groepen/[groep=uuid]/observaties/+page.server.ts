import type { Actions, PageServerLoad } from './$types';
import { GroupObservationForm } from '#modules/maatwerk/observations/forms.ts';
import { addGroupObservation, viewGroupObservations } from '#modules/maatwerk/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewGroupObservations);

export const actions: Actions = {
	default: act(GroupObservationForm, ({ db, actor, params, input, today }) =>
		addGroupObservation(db, actor, params.groep, input, today)
	)
};
