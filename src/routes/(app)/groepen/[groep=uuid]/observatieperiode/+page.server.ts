import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { groupObservationsPath, togetherPath } from '#modules/maatwerk/index.ts';
import { FindingsForm } from '#modules/maatwerk/observations/forms.ts';
import { saveFindings, viewOwnFindings } from '#modules/maatwerk/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async (asked) => {
	const view = await viewOwnFindings(asked);
	// Who does not teach the group goes to where there is something to read.
	if (!view.may.teaches)
		redirect(303, view.may.seeTogether ? togetherPath(view.group.id) : groupObservationsPath(view.group.id));
	return view;
});

export const actions: Actions = {
	bewaren: act(FindingsForm, ({ db, actor, params, input, today }) =>
		saveFindings(db, actor, params.groep, input, today)
	)
};
