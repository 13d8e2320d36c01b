import type { Actions, PageServerLoad } from './$types';
import {
	ChangeLessonForm,
	CopyLessonForm,
	DayChangeForm,
	RemoveDayChangeForm,
	RemoveLessonForm
} from '#modules/rooster/forms.ts';
import {
	changeDay,
	changeLesson,
	copyLesson,
	removeLesson,
	restoreDay,
	viewLesson
} from '#modules/rooster/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, url, today }) => ({
	view: await viewLesson(db, actor, { pupilId: params.leerling }, params.les, url.searchParams, today)
}));

export const actions: Actions = {
	wijzig: act(ChangeLessonForm, ({ db, actor, params, input, today }) =>
		changeLesson(db, actor, { pupilId: params.leerling }, params.les, input, today)
	),
	kopieer: act(CopyLessonForm, ({ db, actor, params, input, today }) =>
		copyLesson(db, actor, { pupilId: params.leerling }, params.les, input, today)
	),
	weg: act(RemoveLessonForm, ({ db, actor, params, input, today }) =>
		removeLesson(db, actor, { pupilId: params.leerling }, params.les, input, today)
	),
	dag: act(DayChangeForm, ({ db, actor, params, input, today }) =>
		changeDay(db, actor, { pupilId: params.leerling }, params.les, input, today)
	),
	herstel: act(RemoveDayChangeForm, ({ db, actor, params, input, today }) =>
		restoreDay(db, actor, { pupilId: params.leerling }, params.les, input, today)
	)
};
