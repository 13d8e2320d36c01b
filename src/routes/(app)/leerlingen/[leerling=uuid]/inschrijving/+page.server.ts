import type { Actions, PageServerLoad } from './$types';
import { BackQuery, EndEnrolmentForm, EnrolForm, MoveForm } from '#modules/leerlingen/forms.ts';
import { endEnrolment, enrol, moveToGroup, viewEnrolment } from '#modules/leerlingen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, url, today }) => ({
	...(await viewEnrolment(db, actor, params.leerling, today)),
	// The way back from a move that was just made: the old group, from the same day.
	back: BackQuery.parse(Object.fromEntries(url.searchParams))
}));

export const actions: Actions = {
	groep: act(MoveForm, ({ db, actor, params, input }) => moveToGroup(db, actor, params.leerling, input)),
	schrijf_in: act(EnrolForm, ({ db, actor, params, input }) => enrol(db, actor, params.leerling, input)),
	schrijf_uit: act(EndEnrolmentForm, ({ db, actor, params, input }) => endEnrolment(db, actor, params.leerling, input))
};
