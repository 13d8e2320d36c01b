/**
 * Scores on a goal, or on a competence of the school's list, by the pupil and by several of the staff. A score is never
 * overwritten: a correction is a new one that names the old one and says why. Source: docs/rules.md I3, I6.
 */

/** One value of a scale of the school, the lowest first. */
export type ScaleValue = { key: string; name: string; isSufficient: boolean };
export type Scale = { key: string; name: string; values: ScaleValue[] };

/** Whose line it belongs to. */
export type Side = 'pupil' | 'staff';

export type Score = {
	id: string;
	/** Exactly one of these two. */
	goalId: string | null;
	competence: string | null;
	pupilId: string;
	on: string;
	byId: string;
	side: Side;
	/** The value's key, its place on the scale (1 is lowest) and the length of that scale, as they were when it was given. */
	value: string;
	step: number;
	steps: number;
	isSufficient: boolean;
	correctsId: string | null;
	why: string;
	/** Why it was taken back without another in its place; null or absent while it stands. */
	withdrawnWhy?: string | null;
};

/** A period, its first and last day included. */
export type Period = { startsOn: string; endsOn: string };

/** What a value of a scale is worth on the day it is given; null when the scale has no such value. */
export function stepOf(scale: Scale, value: string): Pick<Score, 'value' | 'step' | 'steps' | 'isSufficient'> | null {
	const at = scale.values.findIndex(({ key }) => key === value);
	if (at < 0) return null;
	return { value, step: at + 1, steps: scale.values.length, isSufficient: scale.values[at]!.isSufficient };
}

/** The scores that count: those that no other one corrects and nobody took back. */
export function counting<S extends Pick<Score, 'id' | 'correctsId' | 'withdrawnWhy'>>(scores: readonly S[]): S[] {
	const corrected = new Set(scores.flatMap(({ correctsId }) => correctsId ?? []));
	return scores.filter(({ id, withdrawnWhy }) => !corrected.has(id) && !withdrawnWhy);
}

/** A point of a line: the day, and the height from 0 (lowest value) to 1 (highest). */
export type Point = { on: string; height: number; value: string };
export type Lines = Record<Side, Point[]>;

const height = ({ step, steps }: Pick<Score, 'step' | 'steps'>): number => (steps < 2 ? 1 : (step - 1) / (steps - 1));

/**
 * The two lines, oldest first: a point a day and side. Where several of the staff score on one day the point is their mean,
 * and its value the one that was given last.
 */
export function linesOf(scores: readonly Score[]): Lines {
	const valid = counting(scores);
	const lineOf = (side: Side): Point[] => {
		const days = Map.groupBy(
			valid.filter((score) => score.side === side),
			({ on }) => on
		);
		return [...days]
			.map(([on, given]) => ({
				on,
				height: given.reduce((sum, score) => sum + height(score), 0) / given.length,
				value: given.at(-1)!.value
			}))
			.sort((a, b) => a.on.localeCompare(b.on));
	};
	return { pupil: lineOf('pupil'), staff: lineOf('staff') };
}

const within = (period: Period) => (score: Pick<Score, 'on'>) =>
	score.on >= period.startsOn && score.on <= period.endsOn;

/** Both have scored in this period (I3). */
export function isScoredByBoth(scores: readonly Score[], period: Period): boolean {
	const sides = new Set(
		counting(scores)
			.filter(within(period))
			.map(({ side }) => side)
	);
	return sides.size === 2;
}

/** Where the staff saw a goal or competence at the end of a period: the last that counts in it, given oldest first. */
export function lastOfStaff<S extends Score>(scores: readonly S[], period: Period): S | null {
	const given = counting(scores).filter((score) => score.side === 'staff' && within(period)(score));
	return given.reduce<S | null>((last, score) => (last && last.on > score.on ? last : score), null);
}

/** Whether the goal stands sufficient at the end of a period; null when the staff did not score it in that period (I6). */
export const isSufficientIn = (scores: readonly Score[], period: Period): boolean | null =>
	lastOfStaff(scores, period)?.isSufficient ?? null;

/** What a score is about: a goal of the pupil, or a competence of the school's list. */
export const thingOf = ({ goalId, competence }: Pick<Score, 'goalId' | 'competence'>): string => goalId ?? competence!;

/** How many goals and competences of one pupil stand sufficient at the end of a period, out of those that were scored (I6). */
export function sufficientShare(
	scores: readonly Score[],
	period: Period
): { pupilId: string; sufficient: number; scored: number }[] {
	const pupils = Map.groupBy(scores, ({ pupilId }) => pupilId);
	return [...pupils].map(([pupilId, own]) => {
		const outcomes = [...Map.groupBy(own, thingOf).values()]
			.map((about) => isSufficientIn(about, period))
			.filter((outcome) => outcome !== null);
		return { pupilId, sufficient: outcomes.filter(Boolean).length, scored: outcomes.length };
	});
}

/** Until so many minutes after a score, giving another is putting a slip right and asks for no reason. */
export const slipMinutes = 5;
/** Reasons that nobody writes: they are kept by these words, and screens say them in the reader's language. */
export const fixedReasons = { slip: 'vergissing', addition: 'aanvulling' } as const;

export type Rescoring = 'first' | 'same' | 'addition' | 'slip' | 'asks';

/**
 * What it means that somebody scores the same thing again on the same day: the same value changes nothing, but for a word
 * or photo that it brings; another one soon after it is a slip; later the staff are asked why. A pupil is never asked: how it went this afternoon stands beside this morning.
 * Without a value the score is taken back.
 */
export function rescoringOf(
	earlier: { value: string; at: Date } | null,
	{ value, side, now, brings = false }: { value: string | null; side: Side; now: Date; brings?: boolean }
): Rescoring {
	if (!earlier) return value === null ? 'same' : 'first';
	if (earlier.value === value) return brings ? 'addition' : 'same';
	// Also when it came first and arrives last: clocks differ, but what is older by hours takes the place of nothing.
	if (Math.abs(now.getTime() - earlier.at.getTime()) <= slipMinutes * 60_000) return 'slip';
	return side === 'pupil' && value !== null ? 'first' : 'asks';
}
