import type { Actions, PageServerLoad } from './$types';
import { CloseLocationForm, LocationForm } from '#modules/scholen/forms.ts';
import { closeLocation, saveLocation, viewLocations } from '#modules/scholen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, today, url }) => ({
	...(await viewLocations(db, actor, today)),
	today,
	editing: url.searchParams.get('locatie')
}));

export const actions: Actions = {
	save: act(LocationForm, ({ db, actor, today, input }) => saveLocation(db, actor, today, input)),
	close: act(CloseLocationForm, ({ db, actor, input }) => closeLocation(db, actor, input))
};
