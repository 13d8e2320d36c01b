/** From what norms say about pupils to the school's figures: what does not reach its target comes first. Pure. */
import {
	asFigure,
	countsAs,
	exempted,
	noneYet,
	reachesTarget,
	type Exemption,
	type Figure,
	type Tally
} from './norm.ts';
import type { NormCard, NormLine, NormLines } from './offers.ts';
import { byName, dimensions, partsIn, type Dimension, type Part, type Place } from './places.ts';
import type { NormSetting } from './school.ts';
import type { YearFigure } from './years.ts';

export type PartKind = 'school' | Dimension;

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
	norms: readonly NormLines[],
	settings: readonly NormSetting[],
	exemptions: readonly Exemption[]
): NormLines[] {
	const off = new Set(settings.filter(({ isOn }) => !isOn).map(({ normKey }) => normKey));
	const exemptFrom = Map.groupBy(exemptions, ({ normKey }) => normKey);
	return norms
		.filter(({ norm }) => !off.has(norm.key))
		.map((said) => withExempt(said, exemptFrom.get(said.norm.key) ?? []));
}

function withExempt({ norm, lines }: NormLines, exemptions: readonly Exemption[]): NormLines {
	if (exemptions.length === 0) return { norm, lines };
	const exempt = new Map(exemptions.map((exemption) => [exemption.subjectId, exemption]));
	const decided = lines.map((line) => {
		const exemption = exempt.get(line.subject.id);
		return exemption ? { ...line, outcome: exempted(line.outcome, exemption) } : line;
	});
	return { norm, lines: decided };
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
	norms: readonly NormLines[],
	settings: readonly NormSetting[],
	places: readonly Place[]
): NormFigure[] {
	const known = numberParts(places);
	return norms
		.map(({ norm, lines }) => {
			const target = targetOf(norm, settings);
			const { figure, parts } = count(lines, target, known);
			return { norm, target, figure, reach: reachOf(figure, target), parts, earlier: [] };
		})
		.sort((a, b) => order[a.reach] - order[b.reach] || gap(b) - gap(a) || byKey(a.norm.key, b.norm.key));
}

const order: Record<Reach, number> = { below: 0, near: 1, reached: 2, nobody: 3 };
const gap = ({ target, figure }: NormFigure): number => target - 100 * (figure.share ?? 0);
const byKey = (a: string, b: string): number => byName({ name: a }, { name: b });

type Parts = {
	/** All parts of the school, by name in each dimension; a part's place in this list is its number. */
	all: { of: Dimension; part: Part }[];
	/** The numbers of the parts that a pupil belongs to. */
	ofPupil: Map<string, number[]>;
};

/** Looked up once for all norms. */
function numberParts(places: readonly Place[]): Parts {
	const all = dimensions.flatMap((of) => partsIn(places, of).map((part) => ({ of, part })));
	const numberOf = new Map(all.map(({ of, part }, number) => [`${of} ${part.id}`, number]));
	const numbersOf = (place: Place) => dimensions.flatMap((of) => numberOf.get(`${of} ${place[of]?.id}`) ?? []);
	return { all, ofPupil: new Map(places.map((place) => [place.pupilId, numbersOf(place)])) };
}

function count(
	lines: readonly NormLine[],
	target: number,
	{ all, ofPupil }: Parts
): Pick<NormFigure, 'figure' | 'parts'> {
	const whole = noneYet();
	const tallies: Tally[] = [];
	for (const { subject, outcome } of lines) {
		const counted = countsAs(outcome);
		whole[counted]++;
		for (const number of ofPupil.get(subject.id) ?? []) (tallies[number] ??= noneYet())[counted]++;
	}
	const figuresIn = (dimension: Dimension) =>
		all.flatMap(({ of, part }, number): PartFigure[] => {
			const tally = tallies[number];
			if (of !== dimension || !tally) return [];
			const figure = asFigure(tally);
			return [{ ...part, figure, reach: reachOf(figure, target) }];
		});
	const parts = Object.fromEntries(dimensions.map((of) => [of, figuresIn(of)])) as NormFigure['parts'];
	return { figure: asFigure(whole), parts };
}

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
