import type { Actions, PageServerLoad } from './$types';
import { BsnForm, ChangeContactForm, ContactForm, FactsForm, IdentityForm } from '#modules/leerlingen/forms.ts';
import {
	addContact,
	changeContact,
	changeFacts,
	changeIdentity,
	keepBsn,
	showBsn,
	viewFacts
} from '#modules/leerlingen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { withFreshProof } from '#platform/web/fresh-proof.ts';
import { read } from '#platform/web/read.ts';
import { show } from '#platform/web/show.ts';

export const load: PageServerLoad = read(({ db, actor, params, today, draft }) =>
	viewFacts(db, actor, params.leerling, { today, draft })
);

export const actions: Actions = {
	feiten: act(FactsForm, ({ db, actor, params, input }) => changeFacts(db, actor, params.leerling, input)),
	identiteit: act(IdentityForm, ({ db, actor, params, input }) => changeIdentity(db, actor, params.leerling, input)),
	contact: act(ContactForm, ({ db, actor, params, input }) => addContact(db, actor, params.leerling, input)),
	wijzig_contact: act(ChangeContactForm, ({ db, actor, params, input }) =>
		changeContact(db, actor, params.leerling, input)
	),
	bsn: act(BsnForm, ({ db, actor, params, input }) => keepBsn(db, actor, params.leerling, input.bsn)),
	// Also for who may: an open screen that somebody walked away from shows no number.
	toon_bsn: withFreshProof(show(({ db, actor, params }) => showBsn(db, actor, params.leerling)))
};
