import type { Actions, PageServerLoad } from './$types';
import { TrainingForm } from '#modules/begeleiding/training/forms.ts';
import { makeTraining, viewNewTraining } from '#modules/begeleiding/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewNewTraining);
export const actions: Actions = {
	default: act(TrainingForm, ({ db, actor, input, today }) => makeTraining(db, actor, input, today))
};
