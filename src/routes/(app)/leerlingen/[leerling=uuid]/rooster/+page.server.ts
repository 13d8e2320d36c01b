import type { Actions, PageServerLoad } from './$types';
import { viewerOf } from '#modules/leerlingen/index.ts';
import { read } from '#platform/web/read.ts';
import { timetableActions, timetableOf } from '../../../timetables.ts';

export const load: PageServerLoad = read(async (asked) => ({
	view: await timetableOf(asked),
	viewer: viewerOf(asked.actor)
}));

export const actions: Actions = timetableActions;
