import { m } from '#paraglide/messages.js';
import type { LineState } from './figures.ts';

/** What each state of a line is called, on screen and in a file. */
export const lineWords: Record<LineState, () => string> = {
	'te laat': m.kwaliteit_signal_late,
	gemist: m.kwaliteit_outcome_missed,
	'nog te doen': m.kwaliteit_outcome_to_do,
	voldaan: m.kwaliteit_outcome_met,
	vrijgesteld: m.kwaliteit_outcome_exempt,
	'n.v.t.': m.kwaliteit_outcome_not_applicable
};
