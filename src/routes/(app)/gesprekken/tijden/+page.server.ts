import type { Actions, PageServerLoad } from './$types';
import { RemoveSlotForm, SlotsForm } from '#modules/gesprekken/forms.ts';
import { addSlots, removeSlot, viewSlots } from '#modules/gesprekken/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, url }) =>
	viewSlots(db, actor, url.searchParams.get('ronde') ?? undefined)
);

export const actions: Actions = {
	add: act(SlotsForm, ({ db, actor, input }) => addSlots(db, actor, input)),
	remove: act(RemoveSlotForm, ({ db, actor, input }) => removeSlot(db, actor, input))
};
