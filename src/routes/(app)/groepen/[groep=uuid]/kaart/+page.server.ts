import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { endCard, renewCard, renewPin, viewCard } from '#modules/inloggen/server/index.ts';
import { NewPinForm, NothingForm } from '#modules/inloggen/forms.ts';
import { asActor } from '#platform/database/session.ts';
import { act } from '#platform/web/act.ts';
import { answerNotFound, requireActor } from '#platform/web/context.ts';
import { FormIssue } from '#platform/web/errors.ts';
import { parseForm } from '#platform/web/parse.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params, url }) => viewCard(db, actor, params.groep, url));

export const actions: Actions = {
	maken: act(NothingForm, ({ db, actor, params }) => renewCard(db, actor, params.groep)),
	intrekken: act(NothingForm, ({ db, actor, params }) => endCard(db, actor, params.groep)),
	// The new PIN is told once, on the page that answers: so there is no redirect.
	pincode: async (event) => {
		const actor = requireActor(event);
		const parsed = parseForm(NewPinForm, await event.request.formData());
		if (!parsed.ok) return fail(422, { errors: parsed.errors, leerling: '' });
		const { leerling, pin } = parsed.input;
		try {
			return {
				told: { leerling, pin: await asActor(actor, (db) => renewPin(db, actor, event.params.groep, leerling, pin)) }
			};
		} catch (problem) {
			if (problem instanceof FormIssue) return fail(422, { errors: problem.errors, leerling });
			return answerNotFound(problem);
		}
	}
};
