import type { Actions, PageServerLoad } from './$types';
import { mayAddPupil, mayChangeYear } from '#modules/leerlingen/access.ts';
import { maySeeSchoolPattern } from '#modules/logboek/access.ts';
import { ColorForm } from '#modules/scholen/forms.ts';
import { changeColor, viewSchool } from '#modules/scholen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, today }) => {
	const view = await viewSchool(db, actor, today);
	const may = {
		...view.may,
		addPupils: mayAddPupil(actor),
		changeYear: mayChangeYear(actor),
		seeIncidents: maySeeSchoolPattern(actor)
	};
	return { ...view, may };
});

export const actions: Actions = { color: act(ColorForm, ({ db, actor, input }) => changeColor(db, actor, input)) };
