import { daysBetween } from '#platform/text/dates.ts';
import { textOf } from '#platform/web/typed.ts';
import type { TextKey } from '#platform/web/errors.ts';
import type { Said } from '#modules/leerlingen/index.ts';
import { m } from '#paraglide/messages.js';
import { day, dayAndYear, number } from '#ui/format.ts';
import type { StateName } from '#ui/states.ts';
import { urgencyOf } from '../day.ts';
import type { LineState, Reach } from '../figures.ts';
import type { Figure } from '../norm.ts';
import type { DayTask } from '../offers.ts';

/** The words on screen of what is said. */
export const words = (said: Said): string => (typeof said === 'string' ? said : textOf(said.key, said.params));

export const textOfKey = (key: string): string => textOf(key as TextKey);

/** How a date looks that lies ahead or behind: "3 dagen te laat", "nog 4 dagen". Parents are addressed with "u". */
export function dueLabel(
	{ dueOn, badge }: Pick<DayTask, 'dueOn' | 'badge'>,
	today: string,
	{ forParent = false } = {}
): { state: StateName; label: string } {
	if (badge) return { state: badge.state, label: textOf(badge.label) };
	if (dueOn === null)
		return { state: 'todo', label: forParent ? m.kwaliteit_due_waiting_parent() : m.kwaliteit_due_waiting() };
	const days = daysBetween(today, dueOn);
	if (days === -1) return { state: 'late', label: m.kwaliteit_due_late_one() };
	if (days < 0) return { state: 'late', label: m.kwaliteit_due_late({ days: number(-days) }) };
	if (days === 0) return { state: 'soon', label: m.kwaliteit_due_today() };
	if (days === 1) return { state: 'soon', label: m.kwaliteit_due_tomorrow() };
	return urgencyOf({ dueOn }, today) === 'week'
		? { state: 'soon', label: m.kwaliteit_due_days({ days }) }
		: { state: 'todo', label: m.kwaliteit_due_before({ date: dateIn(dueOn, today) }) };
}

export const reachLabel: Record<Reach, { state: StateName; label: () => string }> = {
	below: { state: 'late', label: m.kwaliteit_reach_below },
	near: { state: 'soon', label: m.kwaliteit_reach_near },
	reached: { state: 'done', label: m.kwaliteit_reach_reached },
	nobody: { state: 'na', label: m.kwaliteit_figure_none }
};

export const lineLabel: Record<LineState, { state: StateName; label: () => string }> = {
	'te laat': { state: 'late', label: m.kwaliteit_signal_late },
	gemist: { state: 'late', label: m.kwaliteit_outcome_missed },
	'nog te doen': { state: 'todo', label: m.kwaliteit_outcome_to_do },
	voldaan: { state: 'done', label: m.kwaliteit_outcome_met },
	vrijgesteld: { state: 'na', label: m.kwaliteit_outcome_exempt },
	'n.v.t.': { state: 'na', label: m.kwaliteit_outcome_not_applicable }
};

/** Whole per cents, rounded down: 99.6 % is not everybody. */
export const share = ({ met, denominator }: Figure): string =>
	denominator === 0 ? m.ui_none() : m.kwaliteit_share({ percent: Math.floor((100 * met) / denominator) });

/** "30 van 36": a percentage always shows what it is of. */
export const ofWhole = ({ met, denominator }: Figure): string =>
	denominator === 0
		? m.kwaliteit_figure_none()
		: m.kwaliteit_figure({ met: number(met), denominator: number(denominator) });

/** The address of the list behind a number. */
export function normAddress(
	key: string,
	asked: { groupId?: string; locationId?: string; state?: string; page?: number } = {}
): string {
	const query = new URLSearchParams();
	if (asked.groupId) query.set('groep', asked.groupId);
	if (asked.locationId) query.set('locatie', asked.locationId);
	if (asked.state) query.set('uitkomst', asked.state);
	if (asked.page && asked.page > 1) query.set('pagina', String(asked.page));
	const text = query.toString();
	return `/kwaliteit/${key}${text && `?${text}`}`;
}

/** A date, with its year where that is another one than today's. */
export const dateIn = (on: string, today: string): string =>
	on.slice(0, 4) === today.slice(0, 4) ? day(on) : dayAndYear(on);

export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);
