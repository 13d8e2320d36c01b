import type { Actions, PageServerLoad } from './$types';
import { MarkForm, NoFields, PupilForm } from '#modules/maatwerk/observations/forms.ts';
import {
	finishPeriod,
	markPupil,
	noteTalked,
	reopenPeriod,
	unmarkPupil,
	viewTogether
} from '#modules/maatwerk/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewTogether);

export const actions: Actions = {
	bespreken: act(MarkForm, ({ db, actor, params, input, today }) => markPupil(db, actor, params.groep, input, today)),
	besproken: act(PupilForm, ({ db, actor, params, input, today }) => noteTalked(db, actor, params.groep, input, today)),
	niet: act(PupilForm, ({ db, actor, params, input, today }) => unmarkPupil(db, actor, params.groep, input, today)),
	klaar: act(NoFields, ({ db, actor, params, today }) => finishPeriod(db, actor, params.groep, today)),
	openen: act(NoFields, ({ db, actor, params, today }) => reopenPeriod(db, actor, params.groep, today))
};
