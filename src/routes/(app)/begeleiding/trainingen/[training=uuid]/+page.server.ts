import type { Actions, PageServerLoad } from './$types';
import {
	ChangeTrainingForm,
	EndForm,
	LeaveForm,
	MeetingForm,
	MembersForm,
	ResultForm
} from '#modules/begeleiding/training/forms.ts';
import {
	addMeeting,
	addMembers,
	changeTraining,
	endTraining,
	giveResult,
	leaveTraining,
	viewTraining
} from '#modules/begeleiding/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewTraining);
export const actions: Actions = {
	change: act(ChangeTrainingForm, ({ db, actor, params, input, today }) =>
		changeTraining(db, actor, params.training, input, today)
	),
	end: act(EndForm, ({ db, actor, params, today }) => endTraining(db, actor, params.training, today)),
	members: act(MembersForm, ({ db, actor, params, input, today }) =>
		addMembers(db, actor, params.training, input, today)
	),
	leave: act(LeaveForm, ({ db, actor, params, input, today }) =>
		leaveTraining(db, actor, params.training, input, today)
	),
	result: act(ResultForm, ({ db, actor, params, input, today }) =>
		giveResult(db, actor, params.training, input, today)
	),
	meeting: act(MeetingForm, ({ db, actor, params, input, today }) =>
		addMeeting(db, actor, params.training, input, today)
	)
};
