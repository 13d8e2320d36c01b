/**
 * "How is it going?" in one answer, from the two lines of the running goals: where each side stands, and whether it rises.
 * It says what pupil and school see and never what the pupil is like. Pure.
 */
import type { Lines, Point } from '#modules/plan/index.ts';

/** Rises; stays, high or not; or goes down. */
export const goings = ['better', 'well', 'same', 'worse'] as const;
export type Going = (typeof goings)[number];

/**
 * One side's view; null when it says too little to see a line. Both together: `agree` when they see the same, `differ`
 * when they do not, `one` when only one of the two scored, `unknown` when there is too little, `none` without goals.
 */
export type How =
	| { is: 'agree'; going: Going }
	| { is: 'differ'; pupil: Going; staff: Going }
	| { is: 'one'; side: 'pupil' | 'staff'; going: Going }
	| { is: 'unknown' }
	| { is: 'none' };

/** Less than this, of a scale from 0 to 1, is no change: on four steps half a step. */
const least = 1 / 6;
/** From here on the highest steps begin: the upper two of four, the upper two of five. */
const high = 2 / 3;

/** Two points alone say too little about a child. */
const fewest = 3;

/** The answer over all running goals together. */
export function howItGoes(goals: readonly Lines[]): How {
	if (goals.length === 0) return { is: 'none' };
	const pupil = together(goals.map((lines) => lines.pupil));
	const staff = together(goals.map((lines) => lines.staff));
	if (pupil === null && staff === null) return { is: 'unknown' };
	if (pupil === null) return { is: 'one', side: 'staff', going: staff! };
	if (staff === null) return { is: 'one', side: 'pupil', going: pupil };
	if (pupil === staff) return { is: 'agree', going: pupil };
	// Rising and being high already are both good news: no reason to say that people differ.
	if (isGood(pupil) && isGood(staff)) return { is: 'agree', going: 'well' };
	return { is: 'differ', pupil, staff };
}

const isGood = (going: Going): boolean => going === 'better' || going === 'well';

/** What one side sees over more goals: the mean of their changes and of where they stand now. */
function together(lines: readonly (readonly Point[])[]): Going | null {
	const drawn = lines.filter((points) => points.length > 1);
	if (drawn.flat().length < fewest) return null;
	return goingOf(mean(drawn.map(changeOf)), mean(drawn.map((points) => mean(lastOf(points)))));
}

function goingOf(change: number, now: number): Going {
	if (change >= least) return 'better';
	if (change <= -least) return 'worse';
	return now >= high ? 'well' : 'same';
}

/** From the first points to the last: one odd day at either end does not decide. */
function changeOf(points: readonly Point[]): number {
	return mean(lastOf(points)) - mean(firstOf(points));
}

/** A third of the points, at least one, as heights. */
const some = (points: readonly Point[]): number => Math.max(1, Math.floor(points.length / 3));
const firstOf = (points: readonly Point[]): number[] => points.slice(0, some(points)).map(({ height }) => height);
const lastOf = (points: readonly Point[]): number[] => points.slice(-some(points)).map(({ height }) => height);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
