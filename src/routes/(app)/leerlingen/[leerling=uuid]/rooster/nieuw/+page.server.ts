import type { Actions, PageServerLoad } from './$types';
import { NewLessonForm } from '#modules/rooster/forms.ts';
import { addLesson, viewNewLesson } from '#modules/rooster/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, url, today }) => ({
	view: await viewNewLesson(db, actor, { pupilId: params.leerling }, url.searchParams, today)
}));

export const actions: Actions = {
	default: act(NewLessonForm, ({ db, actor, params, input, today }) =>
		addLesson(db, actor, { pupilId: params.leerling }, input, today)
	)
};
