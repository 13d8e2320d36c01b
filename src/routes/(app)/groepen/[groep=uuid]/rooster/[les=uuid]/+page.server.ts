import type { Actions, PageServerLoad } from './$types';
import { lessonPage } from '../../../../timetables.ts';

export const load: PageServerLoad = lessonPage.load;
export const actions: Actions = lessonPage.actions;
