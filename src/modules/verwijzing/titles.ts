/* The texts that name what referrals know. */
import { m } from '#paraglide/messages.js';
import type { TextKey } from '#platform/web/errors.ts';
import { isSwvKind, type Decision, type SwvKind, type SwvState } from './swv/swv.ts';
import {
	exampleSteps,
	type ExampleStep,
	type ReferralState,
	type SchoolAnswer,
	type SearchOutcome
} from './verwijzing.ts';

export const stateTitle = {
	concept: 'verwijzing_state_draft',
	wacht: 'verwijzing_state_waiting',
	beantwoord: 'verwijzing_state_answered',
	afgerond: 'verwijzing_state_closed',
	gestopt: 'verwijzing_state_stopped'
} as const satisfies Record<ReferralState, TextKey>;

export const swvStateTitle = {
	concept: 'verwijzing_state_draft',
	verstuurd: 'verwijzing_state_sent',
	'in-behandeling': 'verwijzing_state_taken_up',
	besluit: 'verwijzing_state_decided',
	ingetrokken: 'verwijzing_state_withdrawn'
} as const satisfies Record<SwvState, TextKey>;

export const decisionTitle = {
	toegekend: 'verwijzing_decision_granted',
	deels: 'verwijzing_decision_partly',
	afgewezen: 'verwijzing_decision_refused',
	advies: 'verwijzing_decision_advice'
} as const satisfies Record<Decision, TextKey>;

export const answerTitle = {
	wacht: 'verwijzing_school_waiting',
	ja: 'verwijzing_school_yes',
	nee: 'verwijzing_school_no'
} as const satisfies Record<SchoolAnswer, TextKey>;

export const outcomeTitle = {
	overgenomen: 'verwijzing_outcome_taken_over',
	blijft: 'verwijzing_outcome_stays'
} as const satisfies Record<SearchOutcome, TextKey>;

const stepTitle = {
	ouders: 'verwijzing_step_parents',
	behoefte: 'verwijzing_step_needs',
	scholen: 'verwijzing_step_schools',
	antwoorden: 'verwijzing_step_answers',
	besluit: 'verwijzing_step_decision',
	overdracht: 'verwijzing_step_handover'
} as const satisfies Record<ExampleStep, TextKey>;

const kindTitle = {
	advies: 'verwijzing_kind_advice',
	arrangement: 'verwijzing_kind_arrangement',
	tlv: 'verwijzing_kind_tlv',
	deskundige: 'verwijzing_kind_expert'
} as const satisfies Record<SwvKind, TextKey>;

type Title = { key: TextKey; params?: { name: string } };

/** Ours in the reader's language; what the set-up names, as it was called when it was asked. */
export const titleOfKind = (kind: string, name: string | null): Title =>
	isSwvKind(kind) ? { key: kindTitle[kind] } : { key: 'verwijzing_kind_own', params: { name: name ?? kind } };

/** The kind in Dutch: for the file, whatever the language of who makes it. */
export const dutchKind = (kind: string, name: string | null): string =>
	isSwvKind(kind) ? m[kindTitle[kind]]({}, { locale: 'nl' }) : (name ?? kind);

/** A step of our example has a text; a school's own step is its own words. */
export function titleOfStep(step: string): Title {
	const ours = exampleSteps.find(({ key }) => key === step);
	return ours ? { key: stepTitle[ours.key] } : { key: 'verwijzing_step_own', params: { name: step } };
}

export const isExampleStep = (step: string): boolean => exampleSteps.some(({ key }) => key === step);
