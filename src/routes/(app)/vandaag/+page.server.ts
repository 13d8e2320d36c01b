import type { Actions, PageServerLoad } from './$types';
import { OwnAgreementForm } from '#modules/gesprekken/agreements/forms.ts';
import { finishAgreement } from '#modules/gesprekken/server/index.ts';
import { findNewPin } from '#modules/inloggen/server/index.ts';
import { AddToTapForm, TakeBackForm, TapForm } from '#modules/iop/forms.ts';
import { addToTap, takeBackTap, tap, viewParentHome, viewPupilHome } from '#modules/iop/server/index.ts';
import { viewStaffDay } from '#modules/kwaliteit/server/index.ts';
import { ActionChoiceForm } from '#modules/overleg/minutes-forms.ts';
import { finishAction } from '#modules/overleg/server/index.ts';
import { SeenForm } from '#modules/zorgdossier/forms.ts';
import { markOpeningSeen } from '#modules/zorgdossier/server/index.ts';
import { findBoard } from '#modules/overleg/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';
import { hourInTheNetherlands, timeInTheNetherlands } from '#platform/web/today.ts';
import { dayOffers as offers } from './offers.ts';

export const load: PageServerLoad = read(async ({ db, actor, today, url }) => {
	const now = new Date();
	const goalId = url.searchParams.get('doel');
	return {
		view:
			actor.kind === 'leerling'
				? await viewPupilHome(db, actor, { today, now, time: timeInTheNetherlands(now), offers, goalId })
				: actor.kind === 'ouder'
					? await viewParentHome(db, actor, { today, offers })
					: await viewStaffDay(db, actor, { today, hour: hourInTheNetherlands(now), offers }),
		newPin: await findNewPin(db, actor),
		board: (await findBoard(db, actor, today))?.name ?? null
	};
});

export const actions: Actions = {
	ging: act(TapForm, ({ db, actor, input, today }) => tap(db, actor, input, { today, now: new Date() })),
	terug: act(TakeBackForm, ({ db, actor, input, today }) => takeBackTap(db, actor, input, { today, now: new Date() })),
	erbij: act(AddToTapForm, ({ db, actor, input, today }) => addToTap(db, actor, input, { today })),
	gedaan: act(OwnAgreementForm, ({ db, actor, input }) => finishAgreement(db, actor, input.pupil, input.agreement)),
	actieGedaan: act(ActionChoiceForm, ({ db, actor, input }) => finishAction(db, actor, input)),
	inzageGezien: act(SeenForm, ({ db, actor, input }) => markOpeningSeen(db, actor, input.grant))
};
