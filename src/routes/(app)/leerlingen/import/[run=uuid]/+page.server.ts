import type { Actions, PageServerLoad } from './$types';
import {
	chooseColumns,
	confirmImport,
	decide,
	rowsPerPage,
	stopImport,
	undoImport,
	viewImport
} from '#modules/leerlingen/server/index.ts';
import { ColumnsForm, ConfirmForm, DecideForm, NoFields } from '#modules/leerlingen/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async ({ db, actor, params, url, today }) => ({
	view: await viewImport(db, actor, params.run, url.searchParams, today),
	rowsPerPage
}));

export const actions: Actions = {
	kolommen: act(ColumnsForm, ({ db, actor, params, input }) => chooseColumns(db, actor, params.run, input)),
	keuze: act(DecideForm, ({ db, actor, params, input }) => decide(db, actor, params.run, input)),
	bevestigen: act(ConfirmForm, ({ db, actor, params, input }) => confirmImport(db, actor, params.run, input)),
	stoppen: act(NoFields, ({ db, actor, params }) => stopImport(db, actor, params.run)),
	terugdraaien: act(NoFields, ({ db, actor, params }) => undoImport(db, actor, params.run))
};
