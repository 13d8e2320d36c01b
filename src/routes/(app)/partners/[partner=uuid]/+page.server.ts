import type { Actions, PageServerLoad } from './$types';
import { AtPartnerForm, ContactForm, ContactIdForm, NoInput } from '#modules/partners/forms.ts';
import {
	addContact,
	archivePartner,
	endPerson,
	invitePerson,
	readmitPerson,
	removeContact,
	restorePartner,
	viewPartner
} from '#modules/partners/server/index.ts';
import { mayChangeSetup } from '#modules/scholen/access.ts';
import { act } from '#platform/web/act.ts';
import { withFreshProof } from '#platform/web/fresh-proof.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params }) => ({
	view: await viewPartner(db, actor, params.partner),
	mayChangeSetup: mayChangeSetup(actor)
}));

export const actions: Actions = {
	contact: act(ContactForm, ({ db, actor, params, input }) => addContact(db, actor, params.partner, input)),
	contact_weg: act(ContactIdForm, ({ db, actor, params, input }) => removeContact(db, actor, params.partner, input)),
	archiveer: act(NoInput, ({ db, actor, params }) => archivePartner(db, actor, params.partner)),
	terug: act(NoInput, ({ db, actor, params }) => restorePartner(db, actor, params.partner)),
	uitnodigen: withFreshProof(
		act(AtPartnerForm, ({ db, actor, params, input, url }) =>
			invitePerson(db, actor, params.partner, input, url.origin)
		)
	),
	// Ending never waits for a proof.
	stop: act(AtPartnerForm, ({ db, actor, params, input }) => endPerson(db, actor, params.partner, input)),
	weer: withFreshProof(
		act(AtPartnerForm, ({ db, actor, params, input }) => readmitPerson(db, actor, params.partner, input))
	)
};
