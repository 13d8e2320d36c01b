import { m } from '#paraglide/messages.js';
import { longDate } from '#ui/format.ts';
import type { VersionState } from '#modules/plan/index.ts';
import type { StateName } from '#ui/states.ts';
import type { VersionKind } from '../opp.ts';
import type { AnswerLine, VersionLine } from '../views.ts';

const kinds: Record<VersionKind, () => string> = {
	first: m.opp_kind_first,
	adjustment: m.opp_kind_adjustment,
	evaluation: m.opp_kind_evaluation
};

/** "Versie 2: jaarlijkse evaluatie" */
export const versionLabel = ({ number, kind }: Pick<VersionLine, 'number' | 'kind'>): string =>
	m.opp_chain_version({ number, kind: kinds[kind]() });

export function fixedLabel({ fixedOn, fixedByName }: VersionLine): string {
	if (!fixedOn) return '';
	const date = longDate(fixedOn);
	return fixedByName ? m.opp_chain_fixed_by({ date, name: fixedByName }) : m.opp_chain_fixed_on({ date });
}

export const stateLabel: Record<VersionState, () => string> = {
	draft: m.opp_page_state_draft,
	fixed: m.opp_page_state_fixed,
	replaced: m.opp_page_state_replaced
};
export const stateLook: Record<VersionState, StateName> = { draft: 'todo', fixed: 'done', replaced: 'na' };

/** "eens op 3 oktober 2026" */
export function answerLabel({ answer, on, how }: AnswerLine): string {
	const date = on ? longDate(on) : '';
	switch (answer) {
		case 'agrees':
			return how === 'paper' ? m.opp_answer_paper_on({ date }) : m.opp_answer_agrees_on({ date });
		case 'refuses':
			return m.opp_answer_refuses_on({ date });
		case 'silent':
			return m.opp_answer_silent_on({ date });
		case null:
			return m.opp_answer_none();
	}
}

export const answerLook = ({ answer }: AnswerLine): StateName =>
	answer === 'agrees' ? 'done' : answer === null ? 'todo' : 'na';
