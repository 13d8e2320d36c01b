import { z } from 'zod';
import type { Actions, PageServerLoad } from './$types';
import { endAccess, inviteColleague, takeSecondFactorAway, viewColleague } from '#modules/mensen/server/index.ts';
import { listNoted } from '#modules/inloggen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { withFreshProof } from '#platform/web/fresh-proof.ts';
import { read } from '#platform/web/read.ts';

const Nothing = z.object({});

export const load: PageServerLoad = read(async ({ db, actor, params }) => {
	const colleague = await viewColleague(db, actor, params.persoon);
	return { ...colleague, noted: colleague.may.seeSignIns ? await listNoted(db, actor, params.persoon) : undefined };
});

export const actions: Actions = {
	uitnodigen: withFreshProof(
		act(Nothing, ({ db, actor, params, url }) => inviteColleague(db, actor, params.persoon, url.origin))
	),
	stoppen: withFreshProof(act(Nothing, ({ db, actor, params }) => endAccess(db, actor, params.persoon))),
	tweedeStap: withFreshProof(act(Nothing, ({ db, actor, params }) => takeSecondFactorAway(db, actor, params.persoon)))
};
