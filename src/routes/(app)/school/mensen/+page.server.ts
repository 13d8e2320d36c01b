import type { Actions, PageServerLoad } from './$types';
import { endAccess, inviteColleague, listStaff, takeSecondFactorAway } from '#modules/mensen/server/index.ts';
import { PersonForm } from '#modules/mensen/forms.ts';
import { act } from '#platform/web/act.ts';
import { withFreshProof } from '#platform/web/fresh-proof.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor }) => ({ staff: await listStaff(db, actor) }));

export const actions: Actions = {
	uitnodigen: withFreshProof(act(PersonForm, ({ db, actor, input, url }) => inviteColleague(db, actor, input.persoon, url.origin))),
	stoppen: withFreshProof(act(PersonForm, ({ db, actor, input }) => endAccess(db, actor, input.persoon))),
	tweedeStap: withFreshProof(act(PersonForm, ({ db, actor, input }) => takeSecondFactorAway(db, actor, input.persoon)))
};
