import type { Actions, PageServerLoad } from './$types';
import { newLessonPage } from '../../../../timetables.ts';

export const load: PageServerLoad = newLessonPage.load;
export const actions: Actions = newLessonPage.actions;
