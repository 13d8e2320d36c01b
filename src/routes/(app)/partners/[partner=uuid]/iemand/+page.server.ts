import type { Actions, PageServerLoad } from './$types';
import { PersonForm } from '#modules/partners/forms.ts';
import { addPerson, viewNewPerson } from '#modules/partners/server/index.ts';
import { act } from '#platform/web/act.ts';
import { withFreshProof } from '#platform/web/fresh-proof.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = withFreshProof(
	read(async ({ db, actor, params }) => ({ partner: await viewNewPerson(db, actor, params.partner) }))
);

export const actions: Actions = {
	default: withFreshProof(
		act(PersonForm, ({ db, actor, params, input, url }) => addPerson(db, actor, params.partner, input, url.origin))
	)
};
