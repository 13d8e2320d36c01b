import type { Actions, PageServerLoad } from './$types';
import {
	AgainQuery,
	EndAccessForm,
	GiveAccessForm,
	OpenFileForm,
	PageQuery,
	ParentForm
} from '#modules/leerlingen/forms.ts';
import {
	allowParent,
	endAccess,
	giveAccess,
	openFile,
	stopParent,
	viewInvolved
} from '#modules/leerlingen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, params, url, today }) =>
	viewInvolved(db, actor, params.leerling, {
		page: PageQuery.parse(url.searchParams.get('pagina')),
		again: AgainQuery.parse(url.searchParams.get('opnieuw') ?? undefined),
		today
	})
);

export const actions: Actions = {
	geef: act(GiveAccessForm, ({ db, actor, params, input, today }) =>
		giveAccess(db, actor, params.leerling, input, today)
	),
	open: act(OpenFileForm, ({ db, actor, params, input, today }) =>
		openFile(db, actor, params.leerling, input.why, today)
	),
	beeindig: act(EndAccessForm, ({ db, actor, params, input, today }) =>
		endAccess(db, actor, params.leerling, input.grantId, today)
	),
	sta_toe: act(ParentForm, ({ db, actor, params, input, today }) =>
		allowParent(db, actor, params.leerling, input.personId, today)
	),
	stop: act(ParentForm, ({ db, actor, params, input, today }) =>
		stopParent(db, actor, params.leerling, input.personId, today)
	)
};
