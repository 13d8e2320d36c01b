import type { Actions, PageServerLoad } from './$types';
import { RhythmForm } from '#modules/gesprekken/forms.ts';
import { setRhythm, viewPupilTalks } from '#modules/gesprekken/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) => viewPupilTalks(db, actor, params.leerling));

export const actions: Actions = {
	rhythm: act(RhythmForm, ({ db, actor, params, input }) => setRhythm(db, actor, params.leerling, input))
};
