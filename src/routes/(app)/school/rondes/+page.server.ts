import type { Actions, PageServerLoad } from './$types';
import { ChangeRoundForm, RoundForm, StartRoundForm } from '#modules/gesprekken/forms.ts';
import { changeRound, fillRound, startRound, stopRound, viewRounds } from '#modules/gesprekken/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, url }) => ({
	view: await viewRounds(db, actor),
	editing: url.searchParams.get('wijzig'),
	asked: url.searchParams.get('ronde')
}));

export const actions: Actions = {
	start: act(StartRoundForm, ({ db, actor, input }) => startRound(db, actor, input)),
	fill: act(RoundForm, ({ db, actor, input }) => fillRound(db, actor, input)),
	change: act(ChangeRoundForm, async ({ db, actor, input }) => ({
		...(await changeRound(db, actor, input)),
		to: '/school/rondes'
	})),
	stop: act(RoundForm, ({ db, actor, input }) => stopRound(db, actor, input))
};
