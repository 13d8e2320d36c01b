import type { Actions, PageServerLoad } from './$types';
import { AskSchoolForm, EndSearchForm, NewStepForm, SchoolAnswerForm, StepForm } from '#modules/verwijzing/forms.ts';
import {
	addStep,
	askSchool,
	changeStep,
	endSearch,
	noteSchoolAnswer,
	viewSearch
} from '#modules/verwijzing/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async (context) => ({ view: await viewSearch(context) }));
export const actions: Actions = {
	step: act(StepForm, ({ db, actor, params, input, today }) =>
		changeStep(db, actor, params.leerling, params.zoektocht, input, today)
	),
	addStep: act(NewStepForm, ({ db, actor, params, input }) =>
		addStep(db, actor, params.leerling, params.zoektocht, input)
	),
	ask: act(AskSchoolForm, ({ db, actor, params, input, today }) =>
		askSchool(db, actor, params.leerling, params.zoektocht, input, today)
	),
	schoolAnswer: act(SchoolAnswerForm, ({ db, actor, params, input, today }) =>
		noteSchoolAnswer(db, actor, params.leerling, params.zoektocht, input, today)
	),
	end: act(EndSearchForm, ({ db, actor, params, input, today }) =>
		endSearch(db, actor, params.leerling, params.zoektocht, input, today)
	)
};
