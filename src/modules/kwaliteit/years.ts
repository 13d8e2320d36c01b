/** Figures of school years that are over: what is kept of them, and how they come back beside those of this year. Pure. */
import type { NormFigure, PartKind } from './figures.ts';
import type { Figure } from './norm.ts';
import type { NormLine, NormLines } from './offers.ts';
import { dimensions, type PartChoice, type Place } from './places.ts';

/** What was counted of one norm in one part of the school; what was neither is no part of it. */
export type KeptFigure = {
	normKey: string;
	partKind: PartKind;
	partKey: string;
	partName: string;
	met: number;
	missed: number;
	overdue: number;
	notApplicable: number;
	target: number;
};

/** One bar of a trend. */
export type YearFigure = { yearStartsOn: string; met: number; denominator: number; target: number };

/** This year and two before it. */
export const yearsInTrend = 3;

/** On the last day of a year nothing can wait any more: what was due in it and is not done is too late. */
export const asClosed = (norms: readonly NormLines[], endsOn: string): NormLines[] =>
	norms.map(({ norm, lines }) => ({ norm, lines: lines.map((line) => closed(line, endsOn)) }));

const closed = (line: NormLine, endsOn: string): NormLine =>
	line.outcome.is === 'nog te doen' && line.outcome.dueOn <= endsOn
		? { ...line, outcome: { ...line.outcome, isOverdue: true } }
		: line;

/** What is kept of the figures of a year: of the school, and of each part of it. */
export const keptFigures = (figures: readonly NormFigure[]): KeptFigure[] =>
	figures.flatMap(({ norm, target, figure, parts }) => {
		const kept = (
			partKind: PartKind,
			partKey: string,
			partName: string,
			{ met, missed, overdue, notApplicable }: Figure
		): KeptFigure => ({ normKey: norm.key, partKind, partKey, partName, met, missed, overdue, notApplicable, target });
		return [
			kept('school', '', '', figure),
			...dimensions.flatMap((of) => parts[of].map((part) => kept(of, part.lasting, part.name, part.figure)))
		];
	});

/**
 * Which figures of earlier years stand beside what was chosen: the school's, or those of one part. Of parts that overlap
 * (a group at a location) nothing was kept. Null: none.
 */
export function partInOtherYears(places: readonly Place[], chosen: PartChoice): { kind: PartKind; key: string } | null {
	const asked = dimensions.filter((of) => chosen[of]);
	const [of, another] = asked;
	if (!of) return { kind: 'school', key: '' };
	if (another) return null;
	const part = places.find((place) => place[of]?.id === chosen[of])?.[of];
	return part ? { kind: of, key: part.lasting } : null;
}

/** The first days of the school years of a trend that are over, the oldest first. `startsOn` is that of this year. */
export function endedYears(startsOn: string): string[] {
	const year = Number(startsOn.slice(0, 4));
	return Array.from({ length: yearsInTrend - 1 }, (_, at) => `${year - yearsInTrend + 1 + at}-08-01`);
}

/** The bars of a trend: earlier years that are known, and this one so far, the oldest first. */
export function barsOf({ earlier, figure, target }: NormFigure, startsOn: string): YearFigure[] {
	const now = { yearStartsOn: startsOn, met: figure.met, denominator: figure.denominator, target };
	const years = [...endedYears(startsOn), startsOn];
	return years.map(
		(year) =>
			[...earlier, now].find(({ yearStartsOn }) => yearStartsOn === year) ?? {
				yearStartsOn: year,
				met: 0,
				denominator: 0,
				target
			}
	);
}

/** Whole per cents, rounded down: 99.6 % is not everybody. Null where nothing was counted. */
export const percentOf = ({ met, denominator }: Pick<YearFigure, 'met' | 'denominator'>): number | null =>
	denominator === 0 ? null : Math.floor((100 * met) / denominator);
