import type { Actions, PageServerLoad } from './$types';
import { EndEnrolmentForm, EnrolForm, MoveForm } from '#modules/leerlingen/forms.ts';
import { endEnrolment, enrol, moveToGroup, viewEnrolment } from '#modules/leerlingen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params, today }) =>
	viewEnrolment(db, actor, params.leerling, today)
);

export const actions: Actions = {
	groep: act(MoveForm, ({ db, actor, params, input }) => moveToGroup(db, actor, params.leerling, input)),
	schrijf_in: act(EnrolForm, ({ db, actor, params, input }) => enrol(db, actor, params.leerling, input)),
	schrijf_uit: act(EndEnrolmentForm, ({ db, actor, params, input }) => endEnrolment(db, actor, params.leerling, input))
};
