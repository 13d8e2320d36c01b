import type { Actions, PageServerLoad } from './$types';
import {
	DiagnosisForm,
	EndReaderForm,
	JudicialForm,
	MedicalForm,
	NothingForm,
	ReaderForm,
	ReasonForm
} from '#modules/zorgdossier/forms.ts';
import {
	archiveItem,
	deleteItem,
	endReader,
	keepDiagnosis,
	keepJudicial,
	keepMedical,
	nameReader,
	restoreItem,
	viewFact
} from '#modules/zorgdossier/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';
import { itemOf, namedOf } from './item.ts';

export const load: PageServerLoad = read(async (context) => ({ view: await viewFact(context) }));
export const actions: Actions = {
	diagnose: act(DiagnosisForm, ({ db, actor, params, input }) =>
		keepDiagnosis(db, actor, params.leerling, params.item, input)
	),
	medisch: act(MedicalForm, ({ db, actor, params, input }) =>
		keepMedical(db, actor, params.leerling, params.item, input)
	),
	justitieel: act(JudicialForm, ({ db, actor, params, input }) =>
		keepJudicial(db, actor, params.leerling, params.item, input)
	),
	name: act(ReaderForm, ({ db, actor, params, input, today }) => nameReader(db, actor, namedOf(params), input, today)),
	endReader: act(EndReaderForm, ({ db, actor, params, input }) =>
		endReader(db, actor, namedOf(params), input.readerId)
	),
	archive: act(ReasonForm, ({ db, actor, params, input, today }) =>
		archiveItem(db, actor, itemOf(params), input.reason, today)
	),
	restore: act(NothingForm, ({ db, actor, params }) => restoreItem(db, actor, itemOf(params))),
	delete: act(ReasonForm, ({ db, actor, params, input }) => deleteItem(db, actor, itemOf(params), input.reason))
};
