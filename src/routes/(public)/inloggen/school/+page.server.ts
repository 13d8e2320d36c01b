import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { letUserIn, requireSignedIn, withBack } from '#modules/inloggen/server/index.ts';
import { ChooseSchoolForm } from '#modules/inloggen/forms.ts';
import { listFiles } from '#platform/identity/files.ts';
import { actWithoutActor } from '#platform/web/act-without-actor.ts';
import { NotFound } from '#platform/web/errors.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { userId } = requireSignedIn({ locals, url });
	const files = await listFiles(userId);
	if (files.length < 2) redirect(303, '/vandaag');
	return { files, back: url.searchParams.get('terug') };
};

export const actions: Actions = {
	default: actWithoutActor(ChooseSchoolForm, async ({ event, input }) => {
		const { userId } = requireSignedIn(event);
		const isOwn = (await listFiles(userId)).some(({ personId }) => personId === input.persoon);
		if (!isOwn) throw new NotFound('file');
		await letUserIn(event, 'school', userId, input.persoon);
		return { to: withBack('/inloggen', input.terug) };
	})
};
