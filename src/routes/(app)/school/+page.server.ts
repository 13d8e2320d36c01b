import type { Actions, PageServerLoad } from './$types';
import { ColorForm } from '#modules/scholen/forms.ts';
import { changeColor, viewSchool } from '#modules/scholen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor, today }) => viewSchool(db, actor, today));

export const actions: Actions = { color: act(ColorForm, ({ db, actor, input }) => changeColor(db, actor, input)) };
