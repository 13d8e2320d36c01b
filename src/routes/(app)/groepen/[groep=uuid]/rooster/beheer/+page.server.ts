import type { Actions, PageServerLoad } from './$types';
import { CopyTimetableForm, EndTimetableForm } from '#modules/rooster/forms.ts';
import { copyTimetable, endTimetable, viewManage } from '#modules/rooster/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, today }) => ({
	view: await viewManage(db, actor, params.groep, today)
}));

export const actions: Actions = {
	kopieer: act(CopyTimetableForm, ({ db, actor, params, input, today }) =>
		copyTimetable(db, actor, params.groep, input, today)
	),
	stop: act(EndTimetableForm, ({ db, actor, params, input, today }) =>
		endTimetable(db, actor, { groupId: params.groep }, input, today)
	)
};
