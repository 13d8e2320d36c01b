/** The one clear thing to do on a pupil's page of support, by who looks. Pure. */
import { addDays } from '#platform/text/dates.ts';
import { isCareTeam, mayAskRound, mayRaise, mayWritePlan, type OwnInvolvement } from './access.ts';
import { evaluatePath, newRequestPath, planPaths, requestPath, roundPath, stepPath } from './paths.ts';
import { byUrgency, type RequestState, type Urgency } from './request/request.ts';
import type { NextAction } from './views.ts';

export type Situation = {
	pupilId: string;
	name: string;
	today: string;
	own: OwnInvolvement;
	/** Those that are open. */
	requests: { id: string; urgency: Urgency; state: RequestState; raisedOn: string }[];
	hasCase: boolean;
	draftId: string | null;
	/** Of the plan in force. */
	evaluationOn: string | null;
	hasGoals: boolean;
	/** A question round that waits for the actor's own answer. */
	roundId: string | null;
};

/** So many days before its date an evaluation is the thing to do. */
const soonDays = 14;

export function nextAction(situation: Situation): NextAction | null {
	return answerRound(situation) ?? (isCareTeam(situation.own) ? ofCareTeam(situation) : ofTeam(situation));
}

const answerRound = ({ roundId, pupilId, name }: Situation): NextAction | null =>
	roundId === null
		? null
		: {
				label: { key: 'ondersteuning_next_answer' },
				text: { key: 'ondersteuning_next_answer_text', params: { name } },
				href: roundPath(pupilId, roundId),
				isMain: true
			};

function ofCareTeam(situation: Situation): NextAction | null {
	const { pupilId, name, requests, hasCase, draftId, evaluationOn, hasGoals, today } = situation;
	const [waiting] = requests.filter(({ state }) => state === 'open').sort(byUrgency);
	if (waiting)
		return {
			label: { key: 'ondersteuning_next_decide' },
			text: { key: 'ondersteuning_next_decide_text', params: { name } },
			href: requestPath(pupilId, waiting.id),
			isMain: true
		};
	if (!hasCase) return { label: { key: 'ondersteuning_next_open' }, href: stepPath(pupilId), isMain: false };
	if (draftId !== null)
		return {
			label: { key: 'ondersteuning_next_draft' },
			text: { key: 'ondersteuning_next_draft_text' },
			href: planPaths(pupilId, draftId).page,
			isMain: true
		};
	if (evaluationOn === null)
		return {
			label: { key: 'ondersteuning_next_plan' },
			text: { key: 'ondersteuning_next_plan_text', params: { name } },
			href: '',
			post: 'plan',
			isMain: true
		};
	if (evaluationOn <= addDays(today, soonDays))
		return {
			label: { key: 'ondersteuning_next_evaluate' },
			text: { key: evaluationOn < today ? 'ondersteuning_next_evaluate_late' : 'ondersteuning_next_evaluate_soon' },
			href: evaluatePath(pupilId),
			isMain: true
		};
	if (!hasGoals)
		return {
			label: { key: 'ondersteuning_next_goals' },
			text: { key: 'ondersteuning_next_goals_text' },
			href: '',
			post: 'plan',
			isMain: true
		};
	return null;
}

function ofTeam({ pupilId, own, requests, draftId, name }: Situation): NextAction | null {
	const asked = requests.find(({ state }) => state === 'teruggevraagd');
	if (asked && mayAskRound(own))
		return {
			label: { key: 'ondersteuning_next_reply' },
			text: { key: 'ondersteuning_next_reply_text', params: { name } },
			href: requestPath(pupilId, asked.id),
			isMain: true
		};
	if (draftId !== null && mayWritePlan(own))
		return {
			label: { key: 'ondersteuning_next_write' },
			text: { key: 'ondersteuning_next_draft_text' },
			href: planPaths(pupilId, draftId).edit,
			isMain: true
		};
	return mayRaise(own) ? { label: { key: 'ondersteuning_raise' }, href: newRequestPath(pupilId), isMain: true } : null;
}
