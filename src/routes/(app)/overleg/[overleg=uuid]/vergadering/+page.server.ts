import type { Actions, PageServerLoad } from './$types';
import { CloseForm, PresenceForm } from '#modules/overleg/minutes-forms.ts';
import { beginMeeting, closeMeeting, keepPresence, viewRoom } from '#modules/overleg/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params, today }) =>
	viewRoom(db, actor, params.overleg, { today })
);

export const actions: Actions = {
	begin: act(PresenceForm, ({ db, actor, params, input, today }) =>
		beginMeeting(db, actor, params.overleg, input, today)
	),
	aanwezig: act(PresenceForm, ({ db, actor, params, input }) => keepPresence(db, actor, params.overleg, input)),
	sluit: act(CloseForm, ({ db, actor, params, input }) => closeMeeting(db, actor, params.overleg, input))
};
