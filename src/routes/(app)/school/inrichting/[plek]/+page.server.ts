import type { Actions, PageServerLoad } from './$types';
import { SetupChangeForm } from '#modules/scholen/forms.ts';
import { endPlace, movePlaceUp, viewPlace } from '#modules/scholen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { requireFreshProof } from '#platform/web/fresh-proof.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, today }) => ({
	...(await viewPlace(db, actor, params.plek)),
	today
}));

const end = act(SetupChangeForm, ({ db, actor, params, today, input }) =>
	endPlace(db, actor, today, params.plek ?? '', input)
);
const up = act(SetupChangeForm, ({ db, actor, params, today, input }) =>
	movePlaceUp(db, actor, today, params.plek ?? '', input)
);

export const actions: Actions = {
	end: (event) => {
		requireFreshProof(event);
		return end(event);
	},
	up: (event) => {
		requireFreshProof(event);
		return up(event);
	}
};
