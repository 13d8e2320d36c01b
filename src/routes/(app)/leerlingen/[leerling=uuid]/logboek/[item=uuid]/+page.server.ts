import type { Actions, PageServerLoad } from './$types';
import { AddendumForm, IncidentForm, NothingForm, OutcomeForm, ReasonForm } from '#modules/logboek/forms.ts';
import {
	addAddendum,
	archiveEntry,
	closeIncident,
	markSeen,
	noteIncident,
	restoreEntry,
	viewEntry
} from '#modules/logboek/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read((context) => viewEntry(context));
export const actions: Actions = {
	addendum: act(AddendumForm, ({ db, actor, params, input }) =>
		addAddendum(db, actor, params.leerling, params.item, input)
	),
	archive: act(ReasonForm, ({ db, actor, params, input, today }) =>
		archiveEntry(db, actor, params.leerling, params.item, input, today)
	),
	restore: act(NothingForm, ({ db, actor, params }) => restoreEntry(db, actor, params.leerling, params.item)),
	seen: act(NothingForm, ({ db, actor, params }) => markSeen(db, actor, params.leerling, params.item)),
	facts: act(IncidentForm, ({ db, actor, params, input }) =>
		noteIncident(db, actor, params.leerling, params.item, input)
	),
	close: act(OutcomeForm, ({ db, actor, params, input, today }) =>
		closeIncident(db, actor, params.leerling, params.item, input, today)
	)
};
