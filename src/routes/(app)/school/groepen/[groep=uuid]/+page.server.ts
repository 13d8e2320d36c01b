import type { Actions, PageServerLoad } from './$types';
import { mayKeepCard } from '#modules/inloggen/access.ts';
import { ChangeGroupForm, EndStaffForm, GroupStaffForm, NothingForm } from '#modules/scholen/forms.ts';
import { addGroupStaff, changeGroup, endGroupStaff, removeGroup, viewGroup } from '#modules/scholen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, today, url }) => ({
	...(await viewGroup(db, actor, params.groep, today)),
	ending: url.searchParams.get('stopt'),
	mayKeepCard: mayKeepCard(actor, { isMentor: false })
}));

export const actions: Actions = {
	add: act(GroupStaffForm, ({ db, actor, params, input }) => addGroupStaff(db, actor, params.groep, input)),
	end: act(EndStaffForm, ({ db, actor, params, today, input }) => endGroupStaff(db, actor, params.groep, input, today)),
	change: act(ChangeGroupForm, ({ db, actor, params, input }) => changeGroup(db, actor, params.groep, input)),
	remove: act(NothingForm, ({ db, actor, params }) => removeGroup(db, actor, params.groep))
};
