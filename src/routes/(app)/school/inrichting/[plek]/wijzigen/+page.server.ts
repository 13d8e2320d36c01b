import type { Actions, PageServerLoad } from './$types';
import { SetupChangeForm } from '#modules/scholen/forms.ts';
import { addPlace, changePlace, viewPlaceForm } from '#modules/scholen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { requireFreshProof } from '#platform/web/fresh-proof.ts';
import { read } from '#platform/web/read.ts';

const view = read(async ({ db, actor, params, today }) => ({
	...(await viewPlaceForm(db, actor, params.plek ?? '')),
	today
}));

export const load: PageServerLoad = (event) => {
	requireFreshProof(event);
	return view(event);
};

const change = act(SetupChangeForm, ({ db, actor, params, today, input }) =>
	changePlace(db, actor, today, params.plek ?? '', input)
);
const add = act(SetupChangeForm, ({ db, actor, params, today, input }) =>
	addPlace(db, actor, today, params.plek ?? '', input)
);

export const actions: Actions = {
	change: (event) => {
		requireFreshProof(event);
		return change(event);
	},
	add: (event) => {
		requireFreshProof(event);
		return add(event);
	}
};
