import { m } from '#paraglide/messages.js';
import { textOf } from '#platform/web/typed.ts';
import { longDate } from '#ui/format.ts';
import type { StateName } from '#ui/states.ts';
import type { Answer, How } from '../toestemming.ts';
import type { ConsentLine } from '../views.ts';
import { partnersInWords, purposeKey } from '../words.ts';

type Shown = Pick<ConsentLine, 'purpose' | 'subjectName' | 'partners'>;

/** "Overleg: Zorg- en Adviesteam" */
export function titleOf({ purpose, subjectName }: Shown): string {
	const what = textOf(purposeKey(purpose));
	return subjectName ? m.toestemming_about({ what, subject: subjectName }) : what;
}

/** "met Samen Doen en Vitree" */
export const whomOf = ({ partners, subjectName }: Shown, most?: number): string =>
	partners.length > 0
		? m.toestemming_whom_named({ partners: partnersInWords(partners, { most }) })
		: subjectName
			? m.toestemming_with_all({ subject: subjectName })
			: m.toestemming_whom_school();

/** In a list, where until when stands beside it, in as few words as can be. */
export function shortState(line: ConsentLine): { is: StateName; label: string } {
	const { is, label } = stateOf(line);
	if (line.state === 'asked') return { is, label: m.toestemming_state_waits() };
	return { is, label: line.isInForce ? m.toestemming_state_allowed() : label };
}

export function stateOf({ state, isInForce, fromOn, untilOn }: ConsentLine): { is: StateName; label: string } {
	switch (state) {
		case 'asked':
			return { is: 'todo', label: m.toestemming_state_asked() };
		case 'given':
			return isInForce
				? { is: 'done', label: m.toestemming_state_given({ date: longDate(untilOn) }) }
				: { is: 'soon', label: m.toestemming_state_later({ date: longDate(fromOn) }) };
		case 'refused':
			return { is: 'late', label: m.toestemming_state_refused() };
		case 'withdrawn':
			return { is: 'na', label: m.toestemming_state_withdrawn() };
		case 'ended':
			return { is: 'na', label: m.toestemming_state_ended() };
	}
}

const answers: Record<Answer, () => string> = {
	gives: m.toestemming_answer_gives,
	refuses: m.toestemming_answer_refuses,
	withdraws: m.toestemming_answer_withdraws
};
export const answerLabel = (answer: Answer): string => answers[answer]();
export const answerLook: Record<Answer, StateName> = { gives: 'done', refuses: 'late', withdraws: 'na' };

const ways: Record<How, () => string> = {
	digitaal: m.toestemming_how_digitaal,
	papier: m.toestemming_how_papier,
	mondeling: m.toestemming_how_mondeling
};
export const howLabel = (how: How): string => ways[how]();

/** The second line in a list: with whom, until when, and who is still to answer. */
export function lineText(line: ConsentLine): string {
	return [
		whomOf(line),
		m.toestemming_until({ date: longDate(line.untilOn) }),
		line.waitsFor.length > 0 && m.toestemming_waits_for({ names: partnersInWords(line.waitsFor, { most: 4 }) })
	]
		.filter(Boolean)
		.join(' · ');
}
