import type { Actions, PageServerLoad } from './$types';
import { enterWithLink, viewMailLink } from '#modules/inloggen/server/index.ts';
import { NothingForm } from '#modules/inloggen/forms.ts';
import { actWithoutActor } from '#platform/web/act-without-actor.ts';

export const load: PageServerLoad = async ({ params }) => {
	const found = await viewMailLink(params.code);
	return { found: found && { schoolName: found.schoolName, themeColor: found.themeColor } };
};

export const actions: Actions = {
	default: actWithoutActor(NothingForm, ({ event, params }) => enterWithLink(event, params.code))
};
