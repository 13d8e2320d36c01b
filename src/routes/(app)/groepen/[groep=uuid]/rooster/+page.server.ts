import type { Actions, PageServerLoad } from './$types';
import { scoresGroup } from '#modules/plan/server/index.ts';
import { read } from '#platform/web/read.ts';
import { timetableActions, timetableOf } from '../../../timetables.ts';

export const load: PageServerLoad = read(async (asked) => {
	const [view, mayScore] = await Promise.all([
		timetableOf(asked),
		scoresGroup(asked.db, asked.actor, asked.params.groep)
	]);
	return { view, mayScore };
});

export const actions: Actions = timetableActions;
