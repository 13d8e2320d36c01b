/** Figures and lists as tables to keep, in the words of the screen. Pure. */
import { textOf } from '#platform/web/typed.ts';
import type { TextKey } from '#platform/web/errors.ts';
import { m } from '#paraglide/messages.js';
import type { NormFigure } from '../figures.ts';
import type { Figure } from '../norm.ts';
import { nameOfNorm, type NormCard } from '../offers.ts';
import { dimensions, type Dimension } from '../places.ts';
import type { NormRow } from '../views.ts';
import { lineWords } from '../words.ts';
import { percentOf } from '../years.ts';

const dimensionWords: Record<Dimension, () => string> = {
	location: m.kwaliteit_column_location,
	phase: m.kwaliteit_column_phase,
	group: m.kwaliteit_column_group,
	cohort: m.kwaliteit_column_cohort
};

/** A line for each norm and each part of the school. The share is in whole per cents, rounded down, as on screen. */
export function figureRows(figures: readonly NormFigure[]): string[][] {
	const head = [
		m.kwaliteit_csv_number(),
		m.kwaliteit_csv_norm(),
		m.kwaliteit_csv_part(),
		m.kwaliteit_csv_name(),
		m.kwaliteit_csv_share(),
		m.kwaliteit_column_met(),
		m.kwaliteit_csv_counted(),
		m.kwaliteit_outcome_missed(),
		m.kwaliteit_signal_late(),
		m.kwaliteit_column_to_do(),
		m.kwaliteit_outcome_not_applicable(),
		m.kwaliteit_csv_target()
	];
	const row = (norm: NormCard, target: number, part: string, name: string, figure: Figure): string[] => [
		norm.key,
		nameOf(norm),
		part,
		name,
		String(percentOf(figure) ?? ''),
		...[figure.met, figure.denominator, figure.missed, figure.overdue, figure.toDo, figure.notApplicable, target].map(
			String
		)
	];
	const lines = figures.flatMap(({ norm, target, figure, parts }) => [
		row(norm, target, m.kwaliteit_csv_all(), '', figure),
		...dimensions.flatMap((of) =>
			parts[of].map((part) => row(norm, target, dimensionWords[of](), part.name, part.figure))
		)
	]);
	return [head.map(asHeading), ...lines];
}

/** Some headings are words of the screen that stand in a sentence there. */
const asHeading = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);

/** A line for each pupil, or for each thing that is counted of a pupil. Dates as ISO: a spreadsheet sorts them. */
export function lineRows(rows: readonly NormRow[]): string[][] {
	const head = [
		m.kwaliteit_column_pupil(),
		m.kwaliteit_column_part(),
		m.kwaliteit_column_group(),
		m.kwaliteit_column_state(),
		m.kwaliteit_csv_on(),
		m.kwaliteit_column_turn()
	];
	return [
		head,
		...rows.map(({ name, part, group, state, on, mentors }) => [
			name,
			part ?? '',
			group ?? '',
			lineWords[state](),
			on ?? '',
			mentors ?? ''
		])
	];
}

function nameOf(norm: NormCard): string {
	const said = nameOfNorm(norm);
	return typeof said === 'string' ? said : textOf(said.key as TextKey);
}
