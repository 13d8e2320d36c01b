/**
 * What support comes to in a school year: how many, how long, and how many goals were met. Pure. The school sees its own
 * numbers; of what leaves it small ones are hidden (docs/rules.md P4).
 */
import { daysBetween } from '#platform/text/dates.ts';
import { outcomes, type Outcome, type Result } from '../evaluation/outcome.ts';
import { levels, type Level } from '../ondersteuning.ts';
import { fewest, suppressed, type Shown } from './suppress.ts';

/** A stay on a level: until the next step, or still going on. */
export type Stay = { caseId: string; level: Level; fromOn: string; untilOn: string | null };
export type Evaluated = { outcome: Outcome; level: Level; planFromOn: string; heldOn: string; results: Result[] };
export type Year = { startsOn: string; endsOn: string };

/** Null where it is hidden, or where there is nothing to say it of. */
export type NumberRow<Key> = { key: Key; count: number | null; meanDays: number | null; metShare: number | null };
export type Numbers = {
	levels: NumberRow<Level>[];
	outcomes: NumberRow<Outcome>[];
	evaluations: number | null;
};

/** Pupils on each level in the year, how long they stayed, and the goals that evaluations on it found met. */
export function supportNumbers(
	stays: readonly Stay[],
	evaluated: readonly Evaluated[],
	year: Year,
	today: string,
	isForOutside: boolean
): Numbers {
	const least = isForOutside ? fewest : 1;
	const inYear = stays.filter(
		({ fromOn, untilOn }) => fromOn <= year.endsOn && (untilOn === null || untilOn >= year.startsOn)
	);
	const held = evaluated.filter(({ heldOn }) => heldOn >= year.startsOn && heldOn <= year.endsOn);
	const ofLevel = levels.map((level) => ({
		key: level,
		stays: inYear.filter((stay) => stay.level === level),
		held: held.filter((one) => one.level === level)
	}));
	const ofOutcome = outcomes.map((outcome) => ({
		key: outcome,
		held: held.filter((one) => one.outcome === outcome)
	}));
	const onLevel = ofLevel.map(({ stays: all }) => new Set(all.map(({ caseId }) => caseId)).size);
	// Somebody may stand on more than one level in a year: there is no total from which a hidden one could be worked out.
	const levelCounts = onLevel.map((count) => (count > 0 && count < least ? null : count));
	const outcomeCounts = countsOf(
		ofOutcome.map(({ held: all }) => all.length),
		isForOutside
	);
	return {
		levels: ofLevel.map(({ key, stays: all, held: on }, at) => ({
			key,
			count: levelCounts[at]!,
			meanDays: mean(
				all.map(({ fromOn, untilOn }) => daysBetween(fromOn, untilOn ?? today)),
				least
			),
			metShare: metShare(on, isForOutside)
		})),
		outcomes: ofOutcome.map(({ key, held: all }, at) => ({
			key,
			count: outcomeCounts.parts[at]!,
			meanDays:
				outcomeCounts.parts[at] === null
					? null
					: mean(
							all.map(({ planFromOn, heldOn }) => daysBetween(planFromOn, heldOn)),
							least
						),
			metShare: outcomeCounts.parts[at] === null ? null : metShare(all, isForOutside)
		})),
		evaluations: outcomeCounts.total
	};
}

/** Counts that add up to a total, as they may be shown. */
export const countsOf = (parts: readonly number[], isForOutside: boolean): Shown =>
	isForOutside ? suppressed(parts) : { parts: [...parts], total: parts.reduce((sum, part) => sum + part, 0) };

/** Of a few it would be about people. */
const mean = (days: readonly number[], least: number): number | null =>
	days.length < least ? null : days.reduce((sum, each) => sum + each, 0) / days.length;

/** Between 0 and 1, of all goals that were evaluated. Outside the school only where neither those that were met nor the others are a few. */
function metShare(held: readonly Evaluated[], isForOutside: boolean): number | null {
	const results = held.flatMap((one) => one.results);
	if (results.length === 0) return null;
	const met = results.filter((result) => result === 'wel').length;
	const isHidden =
		isForOutside && (held.length < fewest || suppressed([met, results.length - met]).parts.includes(null));
	return isHidden ? null : met / results.length;
}
