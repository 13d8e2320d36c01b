import type { Actions, PageServerLoad } from './$types';
import { PlanMeetingForm } from '#modules/overleg/forms.ts';
import { planMeeting, viewPlan } from '#modules/overleg/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, today }) => viewPlan(db, actor, today));

export const actions: Actions = {
	default: act(PlanMeetingForm, ({ db, actor, input, today }) => planMeeting(db, actor, input, today))
};
