import type { Actions, PageServerLoad } from './$types';
import { CancelForm, LeaveForm, MoveForm, SeatForm } from '#modules/overleg/forms.ts';
import { addSeat, cancelMeeting, endSeat, moveMeeting, viewTable } from '#modules/overleg/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params, today }) => viewTable(db, actor, params.overleg, today));

export const actions: Actions = {
	plaats: act(SeatForm, ({ db, actor, params, input, today }) => addSeat(db, actor, params.overleg, input, today)),
	weg: act(LeaveForm, ({ db, actor, params, input }) => endSeat(db, actor, params.overleg, input)),
	verzet: act(MoveForm, ({ db, actor, params, input, today }) => moveMeeting(db, actor, params.overleg, input, today)),
	afzeggen: act(CancelForm, ({ db, actor, params, input }) => cancelMeeting(db, actor, params.overleg, input))
};
