import type { Actions, PageServerLoad } from './$types';
import { endOneSession, endOtherSessions, viewAccount } from '#modules/inloggen/server/index.ts';
import { EndSessionForm, NothingForm } from '#modules/inloggen/forms.ts';
import { NewsForm } from '#modules/leerlingen/forms.ts';
import { chooseNews, findNewsChoice } from '#modules/leerlingen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { actWithoutActor } from '#platform/web/act-without-actor.ts';
import { read } from '#platform/web/read.ts';

const readNews = read(({ db, actor }) => findNewsChoice(db, actor));

export const load: PageServerLoad = async (event) => ({ ...(await viewAccount(event)), news: await readNews(event) });

export const actions: Actions = {
	afmelden: actWithoutActor(EndSessionForm, ({ event, input }) => endOneSession(event, input.session)),
	afmeldenAnderen: actWithoutActor(NothingForm, ({ event }) => endOtherSessions(event)),
	nieuws: act(NewsForm, ({ db, actor, input }) => chooseNews(db, actor, input))
};
