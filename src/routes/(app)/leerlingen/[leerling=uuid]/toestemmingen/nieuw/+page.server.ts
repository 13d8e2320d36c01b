import type { Actions, PageServerLoad } from './$types';
import { AskForm, AskQuery } from '#modules/toestemming/forms.ts';
import { askConsent, viewAsk } from '#modules/toestemming/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params, url, draft }) => {
	const known = AskQuery.parse({
		...Object.fromEntries(url.searchParams),
		partner: url.searchParams.getAll('partner')
	});
	return viewAsk(db, actor, params.leerling, { known, draft });
});

export const actions: Actions = {
	default: act(AskForm, ({ db, actor, params, input }) => askConsent(db, actor, params.leerling, input))
};
