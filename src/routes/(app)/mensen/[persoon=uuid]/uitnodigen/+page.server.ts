import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import type { Actions, PageServerLoad } from './$types';
import { qrPicture } from '#modules/inloggen/server/index.ts';
import { inviteParent, inviteParentOnPaper, viewParentInvitation } from '#modules/mensen/server/index.ts';
import { asActor } from '#platform/database/session.ts';
import { act } from '#platform/web/act.ts';
import { answerNotFound, requireActor } from '#platform/web/context.ts';
import { Refusal } from '#platform/web/errors.ts';
import { requireFreshProof, withFreshProof } from '#platform/web/fresh-proof.ts';
import { read } from '#platform/web/read.ts';

/** Where one came from: the details of the child. */
const From = z.uuid().optional().catch(undefined);

export const load: PageServerLoad = read(async ({ db, actor, params, url }) => ({
	...(await viewParentInvitation(db, actor, params.persoon)),
	pupilId: From.parse(url.searchParams.get('leerling') ?? undefined)
}));

export const actions: Actions = {
	mail: withFreshProof(
		act(z.object({}), async ({ db, actor, params, url }) => {
			await inviteParent(db, actor, params.persoon, url.origin);
			return { said: 'mensen_invited' };
		})
	),
	// The letter holds the code, which is shown this once: so there is no redirect.
	brief: async (event) => {
		requireFreshProof(event);
		const actor = requireActor(event);
		try {
			const letter = await asActor(actor, (db) =>
				inviteParentOnPaper(db, actor, event.params.persoon, event.url.origin)
			);
			return { letter: { ...letter, picture: await qrPicture(letter.address) } };
		} catch (problem) {
			if (problem instanceof Refusal) return fail(409, { refusal: { key: problem.key, params: problem.params } });
			return answerNotFound(problem);
		}
	}
};
