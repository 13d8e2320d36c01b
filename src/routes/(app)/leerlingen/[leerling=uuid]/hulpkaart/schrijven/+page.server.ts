import type { Actions, PageServerLoad } from './$types';
import { CardForm } from '#modules/maatwerk/helpcard/forms.ts';
import { viewWriteCard, writeHelpCard } from '#modules/maatwerk/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewWriteCard);

export const actions: Actions = {
	default: act(CardForm, ({ db, actor, params, input, today }) =>
		writeHelpCard(db, actor, params.leerling, input, today)
	)
};
