/* The texts that name what support knows. */
import type { TextKey } from '#platform/web/errors.ts';
import type { Outcome, Result } from './evaluation/outcome.ts';
import type { PointKind, StepWay } from './ladder/ladder.ts';
import type { PlanAnswer } from './plan/plan.ts';
import type { RequestState, Urgency } from './request/request.ts';

export const urgencyKeys = {
	'kan wachten': 'ondersteuning_urgency_wait',
	'deze week': 'ondersteuning_urgency_week',
	vandaag: 'ondersteuning_urgency_today'
} as const satisfies Record<Urgency, TextKey>;

export const requestStateKeys = {
	open: 'ondersteuning_request_open',
	teruggevraagd: 'ondersteuning_request_asked_back',
	opgepakt: 'ondersteuning_request_taken_up',
	gesloten: 'ondersteuning_request_closed'
} as const satisfies Record<RequestState, TextKey>;

export const outcomeKeys = {
	'terug naar basis': 'ondersteuning_outcome_basis',
	voortzetten: 'ondersteuning_outcome_same',
	'een stap meer': 'ondersteuning_outcome_more',
	'buitenschools tijdelijk': 'ondersteuning_outcome_temporary',
	'buitenschools structureel': 'ondersteuning_outcome_structural',
	'specialistische hulp': 'ondersteuning_outcome_specialist'
} as const satisfies Record<Outcome, TextKey>;

export const outcomeHintKeys = {
	'terug naar basis': 'ondersteuning_outcome_basis_hint',
	voortzetten: 'ondersteuning_outcome_same_hint',
	'een stap meer': 'ondersteuning_outcome_more_hint',
	'buitenschools tijdelijk': 'ondersteuning_outcome_temporary_hint',
	'buitenschools structureel': 'ondersteuning_outcome_structural_hint',
	'specialistische hulp': 'ondersteuning_outcome_specialist_hint'
} as const satisfies Record<Outcome, TextKey>;

export const resultKeys = {
	niet: 'ondersteuning_result_not',
	deels: 'ondersteuning_result_partly',
	wel: 'ondersteuning_result_met'
} as const satisfies Record<Result, TextKey>;

export const answerKeys = {
	eens: 'ondersteuning_answer_agrees',
	'niet eens': 'ondersteuning_answer_refuses',
	'niet bereikt': 'ondersteuning_answer_not_reached'
} as const satisfies Record<PlanAnswer, TextKey>;

export const wayKeys = {
	opened: 'ondersteuning_step_opened',
	up: 'ondersteuning_step_up',
	down: 'ondersteuning_step_down',
	continued: 'ondersteuning_step_continued',
	closed: 'ondersteuning_step_closed'
} as const satisfies Record<StepWay, TextKey>;

export const pointKeys = {
	plaatsing: 'ondersteuning_point_place',
	'einde plaatsing': 'ondersteuning_point_end',
	verwijzing: 'ondersteuning_point_referral',
	wachten: 'ondersteuning_point_waiting',
	anders: 'ondersteuning_point_other'
} as const satisfies Record<PointKind, TextKey>;
