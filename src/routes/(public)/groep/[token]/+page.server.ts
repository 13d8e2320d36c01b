import { error } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { enterWithPin, viewGroup } from '#modules/inloggen/server/index.ts';
import { PinForm } from '#modules/inloggen/forms.ts';
import { actWithoutActor } from '#platform/web/act-without-actor.ts';

export const load: PageServerLoad = async ({ params, url }) => {
	const card = await viewGroup(params.token);
	if (!card) error(404, 'not found');
	const { schoolId: _, ...shown } = card;
	return {
		...shown,
		chosen: card.pupils.find(({ personId }) => personId === url.searchParams.get('wie')),
		here: url.pathname
	};
};

export const actions: Actions = {
	default: actWithoutActor(PinForm, ({ event, params, input }) => enterWithPin(event, params.token, input))
};
