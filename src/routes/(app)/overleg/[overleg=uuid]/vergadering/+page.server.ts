import type { Actions, PageServerLoad } from './$types';
import {
	ActionChoiceForm,
	ActionForm,
	CloseForm,
	NewActionForm,
	PresenceForm
} from '#modules/overleg/minutes-forms.ts';
import {
	addTableAction,
	beginMeeting,
	changeAction,
	closeMeeting,
	keepPresence,
	removeAction,
	restoreAction,
	viewRoom
} from '#modules/overleg/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

/** Of the table as a whole, about no point. */
const where = ({ overleg }: { overleg: string }) => ({ meetingId: overleg, pointId: null });

export const load: PageServerLoad = read(({ db, actor, params, today }) =>
	viewRoom(db, actor, params.overleg, { today })
);

export const actions: Actions = {
	begin: act(PresenceForm, ({ db, actor, params, input, today }) =>
		beginMeeting(db, actor, params.overleg, input, today)
	),
	aanwezig: act(PresenceForm, ({ db, actor, params, input }) => keepPresence(db, actor, params.overleg, input)),
	sluit: act(CloseForm, ({ db, actor, params, input }) => closeMeeting(db, actor, params.overleg, input)),
	nieuweActie: act(NewActionForm, ({ db, actor, params, input }) => addTableAction(db, actor, params.overleg, input)),
	actie: act(ActionForm, ({ db, actor, params, input }) => changeAction(db, actor, where(params), input)),
	actieWeg: act(ActionChoiceForm, ({ db, actor, params, input }) => removeAction(db, actor, where(params), input)),
	actieTerug: act(ActionChoiceForm, ({ db, actor, params, input }) => restoreAction(db, actor, where(params), input))
};
