import type { Actions, PageServerLoad } from './$types';
import { AttendanceForm, CancelMeetingForm, EndForm } from '#modules/begeleiding/training/forms.ts';
import { cancelMeeting, recordAttendance, restoreMeeting, viewMeeting } from '#modules/begeleiding/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

const which = ({ training, bijeenkomst }: { training: string; bijeenkomst: string }) => ({
	trainingId: training,
	meetingId: bijeenkomst
});

export const load: PageServerLoad = read(viewMeeting);
export const actions: Actions = {
	record: act(AttendanceForm, ({ db, actor, params, input, today }) =>
		recordAttendance(db, actor, which(params), input, today)
	),
	cancel: act(CancelMeetingForm, ({ db, actor, params, input, today }) =>
		cancelMeeting(db, actor, which(params), input, today)
	),
	restore: act(EndForm, ({ db, actor, params, today }) => restoreMeeting(db, actor, which(params), today))
};
