import type { Actions, PageServerLoad } from './$types';
import { DiagnosisForm, JudicialForm, MedicalForm } from '#modules/zorgdossier/forms.ts';
import { keepDiagnosis, keepJudicial, keepMedical, viewNewFact } from '#modules/zorgdossier/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(async (context) => ({ view: await viewNewFact(context) }));
export const actions: Actions = {
	diagnose: act(DiagnosisForm, ({ db, actor, params, input }) =>
		keepDiagnosis(db, actor, params.leerling, null, input)
	),
	medisch: act(MedicalForm, ({ db, actor, params, input }) => keepMedical(db, actor, params.leerling, null, input)),
	justitieel: act(JudicialForm, ({ db, actor, params, input }) => keepJudicial(db, actor, params.leerling, null, input))
};
