import type { Actions, PageServerLoad } from './$types';
import { BringInQuery, SignalForm } from '#modules/overleg/forms.ts';
import { bringSignal, viewSignal } from '#modules/overleg/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, url, today }) => {
	const { leerling = null } = BringInQuery.parse(Object.fromEntries(url.searchParams));
	return viewSignal(db, actor, today, leerling);
});

export const actions: Actions = {
	default: act(SignalForm, ({ db, actor, input, today }) => bringSignal(db, actor, input, today))
};
