import type { Actions, PageServerLoad } from './$types';
import { EndForm, NoForm, RecordForm, YesForm } from '#modules/toestemming/forms.ts';
import {
	endConsent,
	giveConsent,
	recordAnswer,
	refuseConsent,
	viewConsent,
	withdrawConsent
} from '#modules/toestemming/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params }) =>
	viewConsent(db, actor, params.leerling, params.toestemming)
);

export const actions: Actions = {
	ja: act(YesForm, ({ db, actor, params, input }) =>
		giveConsent(db, actor, params.leerling, params.toestemming, input)
	),
	nee: act(NoForm, ({ db, actor, params, input }) =>
		refuseConsent(db, actor, params.leerling, params.toestemming, input)
	),
	intrekken: act(NoForm, ({ db, actor, params, input }) =>
		withdrawConsent(db, actor, params.leerling, params.toestemming, input)
	),
	vastleggen: act(RecordForm, ({ db, actor, params, input }) =>
		recordAnswer(db, actor, params.leerling, params.toestemming, input)
	),
	beeindigen: act(EndForm, ({ db, actor, params, input }) =>
		endConsent(db, actor, params.leerling, params.toestemming, input)
	)
};
