/** From what norms say about pupils to the school's figures: what does not reach its target comes first. Pure. */
import {
	asFigure,
	countsAs,
	exempted,
	figureOf,
	noneYet,
	reachesTarget,
	type Exemption,
	type Figure,
	type Tally
} from './norm.ts';
import type { NormCard, NormLine } from './offers.ts';
import { byName, dimensions, type Dimension, type Part, type Place } from './places.ts';
import type { YearFigure } from './years.ts';

export type PartKind = 'school' | Dimension;

export type NormSetting = {
	normKey: string;
	isOn: boolean;
	/** Null: the target that the norm came with. */
	target: number | null;
	numbers: Record<string, number>;
	fromOn: string;
	version: number;
};

/** Reached; within five points of it, which is ours and only a word on screen; below; or it applies to nobody yet. */
export type Reach = 'reached' | 'near' | 'below' | 'nobody';
const nearPoints = 5;

export type PartFigure = Part & { figure: Figure; reach: Reach };
export type NormFigure = {
	norm: NormCard;
	target: number;
	figure: Figure;
	reach: Reach;
	parts: Record<Dimension, PartFigure[]>;
	/** Of the school years before this one, the oldest first. */
	earlier: YearFigure[];
};

/** What the school decided goes over what a norm says: norms that are off are gone, who is exempt does not count. */
export function asDecided(
	lines: readonly NormLine[],
	settings: readonly NormSetting[],
	exemptions: readonly Exemption[]
): NormLine[] {
	const off = new Set(settings.filter(({ isOn }) => !isOn).map(({ normKey }) => normKey));
	const exempt = new Map(exemptions.map((exemption) => [`${exemption.normKey} ${exemption.subjectId}`, exemption]));
	const counting = lines.filter(({ norm }) => !off.has(norm.key));
	if (exempt.size === 0) return counting;
	return counting.map((line) => {
		const exemption = exempt.get(`${line.norm.key} ${line.subject.id}`);
		return exemption ? { ...line, outcome: exempted(line.outcome, exemption) } : line;
	});
}

export function targetOf(norm: NormCard, settings: readonly NormSetting[]): number {
	return settings.find(({ normKey }) => normKey === norm.key)?.target ?? norm.defaultTarget;
}

export function reachOf(figure: Figure, target: number): Reach {
	if (figure.share === null) return 'nobody';
	if (reachesTarget(figure, target)) return 'reached';
	return reachesTarget(figure, target - nearPoints) ? 'near' : 'below';
}

/** One figure for each norm, with its parts, the exceptions first. */
export function figuresOf(
	lines: readonly NormLine[],
	settings: readonly NormSetting[],
	places: readonly Place[]
): NormFigure[] {
	const placeOf = new Map(places.map((place) => [place.pupilId, place]));
	const byNorm = Map.groupBy(lines, ({ norm }) => norm.key);
	return [...byNorm.values()]
		.map((ofNorm) => {
			const norm = ofNorm[0]!.norm;
			const target = targetOf(norm, settings);
			const figure = figureOf(ofNorm.map(({ outcome }) => outcome));
			return {
				norm,
				target,
				figure,
				reach: reachOf(figure, target),
				parts: partsOf(ofNorm, target, placeOf),
				earlier: []
			};
		})
		.sort((a, b) => order[a.reach] - order[b.reach] || gap(b) - gap(a) || byKey(a.norm.key, b.norm.key));
}

const order: Record<Reach, number> = { below: 0, near: 1, reached: 2, nobody: 3 };
const gap = ({ target, figure }: NormFigure): number => target - 100 * (figure.share ?? 0);
const byKey = (a: string, b: string): number => byName({ name: a }, { name: b });

function partsOf(
	lines: readonly NormLine[],
	target: number,
	placeOf: ReadonlyMap<string, Place>
): Record<Dimension, PartFigure[]> {
	const tallies = perDimension(() => new Map<string, { part: Part; tally: Tally }>());
	for (const { subject, outcome } of lines) {
		const place = placeOf.get(subject.id);
		if (!place) continue;
		const counted = countsAs(outcome);
		for (const of of dimensions) {
			const part = place[of];
			if (!part) continue;
			let known = tallies[of].get(part.id);
			if (!known) tallies[of].set(part.id, (known = { part, tally: noneYet() }));
			known.tally[counted]++;
		}
	}
	return perDimension((of) =>
		[...tallies[of].values()]
			.map(({ part, tally }) => {
				const figure = asFigure(tally);
				return { ...part, figure, reach: reachOf(figure, target) };
			})
			.sort(byName)
	);
}

const perDimension = <T>(make: (of: Dimension) => T) =>
	Object.fromEntries(dimensions.map((of) => [of, make(of)])) as Record<Dimension, T>;

/** How many norms there are to reach, and how many are reached; those that apply to nobody yet are no part of it. */
export function headline(figures: readonly NormFigure[]): {
	total: number;
	reached: number;
	near: number;
	below: number;
} {
	const count = (reach: Reach) => figures.filter((figure) => figure.reach === reach).length;
	const [reached, near, below] = [count('reached'), count('near'), count('below')];
	return { total: reached + near + below, reached, near, below };
}

/** What a line counts as in the list behind a number, the most pressing first. */
export const lineStates = ['te laat', 'gemist', 'nog te doen', 'voldaan', 'vrijgesteld', 'n.v.t.'] as const;
export type LineState = (typeof lineStates)[number];

export function lineState({ outcome }: Pick<NormLine, 'outcome'>): LineState {
	if (outcome.is === 'nog te doen') return outcome.isOverdue ? 'te laat' : 'nog te doen';
	if (outcome.is === 'n.v.t.') return outcome.exemption ? 'vrijgesteld' : 'n.v.t.';
	return outcome.is;
}
