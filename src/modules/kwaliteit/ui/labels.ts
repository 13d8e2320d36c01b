import { daysBetween } from '#platform/text/dates.ts';
import { textOf } from '#platform/web/typed.ts';
import type { TextKey } from '#platform/web/errors.ts';
import type { Said } from '#modules/leerlingen/index.ts';
import { m } from '#paraglide/messages.js';
import { day, dayAndYear, number } from '#ui/format.ts';
import type { StateName } from '#ui/states.ts';
import { urgencyOf } from '../day.ts';
import type { LineState, Reach } from '../figures.ts';
import type { FigureQuery } from '../forms.ts';
import type { Figure } from '../norm.ts';
import { nameOfNorm, type DayTask, type NormCard } from '../offers.ts';
import type { OwnPeriod } from '../own.ts';
import type { Dimension } from '../places.ts';
import { lineWords } from '../words.ts';
import type { NormSource } from '../sources.ts';
import type { CounterChoice } from '../views.ts';
import { percentOf } from '../years.ts';

/** The words on screen of what is said. */
export const words = (said: Said): string => (typeof said === 'string' ? said : textOf(said.key, said.params));

export const nameOf = (norm: Pick<NormCard, 'name' | 'nameKey'>): string => words(nameOfNorm(norm));

/** Where a norm comes from, in one sentence. */
export function sourceText(source: NormSource): string {
	switch (source.is) {
		case 'own':
			return m.kwaliteit_source_own();
		case 'law':
			return source.law ? m.kwaliteit_source({ document: source.law }) : m.kwaliteit_source_law();
		case 'example':
			return m.kwaliteit_source_example();
		case 'rule':
			return m.kwaliteit_source_rule({ key: source.key });
		case 'document':
		case 'practice':
			return documentText(source);
	}
}

function documentText({ is, document: ofSchool, lines, law }: Extract<NormSource, { document: string }>): string {
	const document = [law, ofSchool].filter(Boolean).join('; ');
	if (!lines) return is === 'document' ? m.kwaliteit_source({ document }) : m.kwaliteit_source_practice({ document });
	const said = { document, lines: lines.replaceAll('-', '–') };
	return is === 'document' ? m.kwaliteit_source_lines(said) : m.kwaliteit_source_practice_lines(said);
}

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

const lineStates: Record<LineState, StateName> = {
	'te laat': 'late',
	gemist: 'late',
	'nog te doen': 'todo',
	voldaan: 'done',
	vrijgesteld: 'na',
	'n.v.t.': 'na'
};

export const lineLabel = (state: LineState): { state: StateName; label: string } => ({
	state: lineStates[state],
	label: lineWords[state]()
});

/** Whole per cents, with their sign; "geen" where nothing was counted. */
export function share(figure: Pick<Figure, 'met' | 'denominator'>): string {
	const percent = percentOf(figure);
	return percent === null ? m.ui_none() : m.kwaliteit_share({ percent });
}

/** "30 van 36": a percentage always shows what it is of. */
export const ofWhole = ({ met, denominator }: Pick<Figure, 'met' | 'denominator'>): string =>
	denominator === 0
		? m.kwaliteit_figure_none()
		: m.kwaliteit_figure({ met: number(met), denominator: number(denominator) });

/** The address of the list behind a number. */
export const normAddress = (key: string, asked: Partial<FigureQuery> = {}, file = ''): string =>
	`/kwaliteit/${key}${file}${queryOf(asked)}`;

/** The same choice of a part of the school, state and page in an address. */
export function queryOf({ group, location, phase, cohort, state, page }: Partial<FigureQuery>): string {
	const named = { locatie: location, fase: phase, groep: group, cohort, uitkomst: state };
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(named)) if (value) query.set(name, value);
	if (page && page > 1) query.set('pagina', String(page));
	const text = query.toString();
	return text && `?${text}`;
}

export const dimensionLabel: Record<
	Dimension,
	{ field: string; column: () => string; by: () => string; all: () => string }
> = {
	location: {
		field: 'locatie',
		column: m.kwaliteit_column_location,
		by: m.kwaliteit_by_location,
		all: m.kwaliteit_all_locations
	},
	phase: { field: 'fase', column: m.kwaliteit_column_phase, by: m.kwaliteit_by_phase, all: m.kwaliteit_all_phases },
	group: { field: 'groep', column: m.kwaliteit_column_group, by: m.kwaliteit_by_group, all: m.kwaliteit_all_groups },
	cohort: {
		field: 'cohort',
		column: m.kwaliteit_column_cohort,
		by: m.kwaliteit_by_cohort,
		all: m.kwaliteit_all_cohorts
	}
};

/** A date, with its year where that is another one than today's. */
export const dateIn = (on: string, today: string): string =>
	on.slice(0, 4) === today.slice(0, 4) ? day(on) : dayAndYear(on);

export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);

/** The periods of norms of the school's own, as what stands after "in". */
export const periodLabels: Record<OwnPeriod, () => string> = {
	schooljaar: m.kwaliteit_own_period_schooljaar,
	ronde: m.kwaliteit_own_period_ronde,
	kwartaal: m.kwaliteit_own_period_kwartaal
};

export function nameOfCounter({ nameKey, kind }: CounterChoice): string {
	const what = words({ key: nameKey });
	return kind ? m.kwaliteit_own_counts_kind({ what, kind: words(kind) }) : what;
}
