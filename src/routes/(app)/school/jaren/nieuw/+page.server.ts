import type { Actions, PageServerLoad } from './$types';
import { NextYearForm } from '#modules/scholen/forms.ts';
import { addNextYear, viewNextYear } from '#modules/scholen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(({ db, actor }) => viewNextYear(db, actor));

export const actions: Actions = { default: act(NextYearForm, ({ db, actor, input }) => addNextYear(db, actor, input)) };
