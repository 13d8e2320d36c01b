import type { Actions, PageServerLoad } from './$types';
import { CancelForm, PickForm, PlanTalkForm } from '#modules/gesprekken/forms.ts';
import { wayBack } from '#modules/gesprekken/index.ts';
import { cancelTalk, pickTime, planTalk, viewPlanTalk } from '#modules/gesprekken/server/index.ts';
import { act, type Done } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) =>
	viewPlanTalk(db, actor, params.leerling, params.gesprek)
);

/** Who came from a list of talks goes on there. */
async function thenBack(url: URL, done: Promise<Done>): Promise<Done> {
	const from = wayBack(url);
	return { ...(await done), ...(from && { to: from }) };
}

export const actions: Actions = {
	pick: act(PickForm, ({ db, actor, params, input, url }) =>
		thenBack(url, pickTime(db, actor, params.leerling, params.gesprek, input))
	),
	plan: act(PlanTalkForm, ({ db, actor, params, input, url }) =>
		thenBack(url, planTalk(db, actor, params.leerling, params.gesprek, input))
	),
	cancel: act(CancelForm, ({ db, actor, params, input, url }) =>
		thenBack(url, cancelTalk(db, actor, params.leerling, params.gesprek, input))
	)
};
