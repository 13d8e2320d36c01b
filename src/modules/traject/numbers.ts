/** The figures of an arrangement for the quality page, and what of them may leave the school. Pure. */
import { daysBetween } from '#platform/text/dates.ts';
import { daysTaken, type GoalResult, type Placed, type Span } from './traject.ts';

export type CountedPlacement = Placed & { outcome: string | null; goals: readonly (GoalResult | null)[] };

export type ArrangementNumbers = {
	/** Today; null of a year that is over. */
	now: number | null;
	/** Placed on some day of the year. */
	thisYear: number;
	waiting: number;
	/** Of those that ended in the year. */
	meanDays: number | null;
	outcomes: { outcome: string; count: number }[];
	/** Of the goals of those that ended in the year and were looked back upon. */
	goals: { met: number; judged: number };
};

export function numbersOf(placements: readonly CountedPlacement[], year: Span, today: string): ArrangementNumbers {
	const taken = placements.flatMap((placement) => {
		const days = daysTaken(placement, today);
		return days ? [{ placement, days }] : [];
	});
	const ended = taken.filter(
		({ placement: { state, endedOn } }) =>
			state === 'beëindigd' && endedOn !== null && endedOn >= year.fromOn && endedOn <= year.untilOn
	);
	const judged = ended.flatMap(({ placement }) => placement.goals).filter((result) => result !== null);
	return {
		now:
			today >= year.fromOn && today <= year.untilOn
				? taken.filter(({ days }) => days.fromOn <= today && today <= days.untilOn).length
				: null,
		thisYear: taken.filter(({ days }) => days.fromOn <= year.untilOn && days.untilOn >= year.fromOn).length,
		waiting: placements.filter(({ state }) => state === 'wacht').length,
		meanDays: mean(ended.map(({ days }) => daysBetween(days.fromOn, days.untilOn) + 1)),
		outcomes: tally(ended.map(({ placement }) => placement.outcome ?? '')),
		goals: { met: judged.filter((result) => result === 'ja').length, judged: judged.length }
	};
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const mean = (numbers: readonly number[]): number | null =>
	numbers.length === 0 ? null : Math.round(sum(numbers) / numbers.length);

const tally = (outcomes: readonly string[]): { outcome: string; count: number }[] =>
	[...Map.groupBy(outcomes, (outcome) => outcome)]
		.map(([outcome, all]) => ({ outcome, count: all.length }))
		.toSorted((a, b) => b.count - a.count || a.outcome.localeCompare(b.outcome));

/** Counts under this many pupils do not leave the school (docs/rules.md P4). */
export const leastShown = 5;

/**
 * The lines of a table of which a figure is too small to be seen outside the school. Whoever takes what is shown from a
 * total must not find a small number either, in any of its columns: then the smallest line that is left is hidden too.
 */
export function hiddenLines(columns: readonly (readonly number[])[]): Set<number> {
	const lines = (columns[0] ?? []).map((_, at) => columns.map((column) => column[at]!));
	const hidden = new Set(lines.flatMap((line, at) => (line.some((figure) => figure < leastShown) ? [at] : [])));
	const smallestFirst = lines.map((_, at) => at).toSorted((a, b) => sum(lines[a]!) - sum(lines[b]!));
	for (const at of smallestFirst) {
		const isSafe =
			hidden.size > 1 && columns.every((column) => sum([...hidden].map((one) => column[one]!)) >= leastShown);
		if (hidden.size === 0 || isSafe) break;
		hidden.add(at);
	}
	return hidden;
}

/** The parts of a total as they may be seen outside the school; null is hidden, and where it is small the total too. */
export function suppressed(parts: readonly number[]): { parts: Shown[]; total: Shown } {
	const hidden = hiddenLines([parts]);
	return { parts: parts.map((part, at) => (hidden.has(at) ? null : part)), total: shownTotal(parts) };
}

const shownTotal = (parts: readonly number[]): Shown => (sum(parts) < leastShown ? null : sum(parts));

/** A figure on screen; null is hidden. */
export type Shown = number | null;

/** The figures as one page shows them. Of what nobody did yet there is no mean and no share. */
export type ShownNumbers = {
	now: Shown;
	thisYear: Shown;
	waiting: Shown;
	meanDays?: Shown;
	goals?: ArrangementNumbers['goals'] | null;
	/** An outcome without a name: all that are hidden, together. */
	outcomes: { outcome: string | null; count: Shown }[];
};

export const forSchool = ({ meanDays, goals, ...rest }: ArrangementNumbers): ShownNumbers => ({
	...rest,
	meanDays: meanDays ?? undefined,
	goals: goals.judged > 0 ? goals : undefined
});

/**
 * The same for who is not of the school, such as the samenwerkingsverband. Of a line with a small figure nothing is shown: one
 * could be told from the other. Own words of an outcome of a few are hidden too.
 */
export function forOutside(all: readonly ArrangementNumbers[]): { lines: ShownNumbers[]; total: Shown } {
	const years = all.map(({ thisYear }) => thisYear);
	const isCurrent = all.some(({ now }) => now !== null);
	const hidden = hiddenLines(isCurrent ? [years, all.map(({ now }) => now ?? 0)] : [years]);
	const lines = all.map((numbers, at) => (hidden.has(at) ? nothingShown : outsideOf(numbers)));
	return { lines, total: shownTotal(years) };
}

const nothingShown: ShownNumbers = {
	now: null,
	thisYear: null,
	waiting: null,
	meanDays: null,
	goals: null,
	outcomes: [{ outcome: null, count: null }]
};

function outsideOf({ now, thisYear, meanDays, goals, outcomes }: ArrangementNumbers): ShownNumbers {
	const counts = suppressed(outcomes.map(({ count }) => count)).parts;
	const shown = outcomes.flatMap(({ outcome }, index) => {
		const count = counts[index] ?? null;
		return count === null ? [] : [{ outcome, count }];
	});
	const ended = sum(outcomes.map(({ count }) => count));
	return {
		now,
		thisYear,
		waiting: null,
		meanDays: ended < leastShown ? null : meanDays,
		goals: isShare(goals) ? goals : null,
		// That there are none is a small number too.
		outcomes: shown.length < outcomes.length || ended === 0 ? [...shown, { outcome: null, count: null }] : shown
	};
}

/** Neither those that were met nor the others are a few. */
const isShare = ({ met, judged }: ArrangementNumbers['goals']): boolean =>
	suppressed([met, judged - met]).parts.every((part) => part !== null);
