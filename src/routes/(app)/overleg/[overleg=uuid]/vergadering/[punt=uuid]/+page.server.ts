import type { Actions, PageServerLoad } from './$types';
import {
	ActionChoiceForm,
	ActionForm,
	DecisionChoiceForm,
	DecisionForm,
	EvaluationForm,
	PointWorkForm
} from '#modules/overleg/minutes-forms.ts';
import {
	changeAction,
	changeDecision,
	evaluateAgreement,
	findPoint,
	removeAction,
	removeDecision,
	restoreAction,
	restoreDecision,
	viewRoom,
	workOnPoint
} from '#modules/overleg/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

type Params = { overleg: string; punt: string };
const where = ({ overleg, punt }: Params) => ({ meetingId: overleg, pointId: punt });

export const load: PageServerLoad = read(async ({ db, actor, params, today, draft }) => {
	const point = await findPoint(db, actor, where(params), { today, draft });
	if (point) return { point, room: null };
	return { point: null, room: await viewRoom(db, actor, params.overleg, { today, pointId: params.punt }) };
});

export const actions: Actions = {
	punt: act(PointWorkForm, ({ db, actor, params, input }) => workOnPoint(db, actor, where(params), input)),
	besluit: act(DecisionForm, ({ db, actor, params, input }) => changeDecision(db, actor, where(params), input)),
	besluitWeg: act(DecisionChoiceForm, ({ db, actor, params, input }) =>
		removeDecision(db, actor, where(params), input)
	),
	besluitTerug: act(DecisionChoiceForm, ({ db, actor, params, input }) =>
		restoreDecision(db, actor, where(params), input)
	),
	terugblik: act(EvaluationForm, ({ db, actor, params, input }) => evaluateAgreement(db, actor, where(params), input)),
	actie: act(ActionForm, ({ db, actor, params, input }) => changeAction(db, actor, where(params), input)),
	actieWeg: act(ActionChoiceForm, ({ db, actor, params, input }) => removeAction(db, actor, where(params), input)),
	actieTerug: act(ActionChoiceForm, ({ db, actor, params, input }) => restoreAction(db, actor, where(params), input))
};
