import type { Actions, PageServerLoad } from './$types';
import { ComeInForm, GoForm } from '#modules/begeleiding/time-out/forms.ts';
import { comeIn, go, viewRoom } from '#modules/begeleiding/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read((context) => viewRoom(context));
export const actions: Actions = {
	in: act(ComeInForm, ({ db, actor, input, today }) => comeIn(db, actor, input, { today })),
	out: act(GoForm, ({ db, actor, input, today }) => go(db, actor, input, { today }))
};
