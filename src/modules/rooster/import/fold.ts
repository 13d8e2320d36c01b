/** Lessons of single days, as a calendar lists them week after week, back into lessons of every week. Pure. */
import { Temporal } from 'temporal-polyfill';
import { weekdayOf, type WeekRhythm } from '../rooster.ts';
import type { ReadPattern } from './patterns.ts';

/** One lesson on one day. */
export type Occurrence = Omit<ReadPattern, 'weekday' | 'weeks' | 'fromOn' | 'untilOn' | 'unread' | 'sourceKey'> & {
	onDay: string;
};

/** A lesson that is there in less than this part of the weeks of the file is no pattern: a test, a trip. */
const leastOften = 1 / 3;

/** In a file of one week every lesson is weekly; in one of more weeks, what comes back. */
export function folded(occurrences: readonly Occurrence[]): ReadPattern[] {
	const weeks = [...new Set(occurrences.map(({ onDay }) => weekNumber(onDay)))];
	const alike = Map.groupBy(occurrences, ({ onDay, line: _line, ...words }) =>
		JSON.stringify([weekdayOf(onDay), ...Object.values(words)])
	);
	return [...alike.values()].map((same) => {
		const { onDay, ...words } = same[0]!;
		const seen = [...new Set(same.map((one) => weekNumber(one.onDay)))];
		const rhythm = rhythmOf(seen, weeks);
		const pattern = { ...words, weekday: weekdayOf(onDay), fromOn: null, untilOn: null };
		return { ...withKey({ ...pattern, weeks: rhythm ?? 'elke', unread: null }), unread: rhythm ? null : 'once' };
	});
}

const weekNumber = (day: string): number => {
	const { weekOfYear = 0, yearOfWeek = 0 } = Temporal.PlainDate.from(day);
	return yearOfWeek * 100 + weekOfYear;
};

function rhythmOf(seen: number[], all: number[]): WeekRhythm | null {
	const parity = (week: number) => week % 2;
	const ofParity = all.filter((week) => parity(week) === parity(seen[0]!));
	const isOneParity = seen.every((week) => parity(week) === parity(seen[0]!));
	// Two weeks of one kind at least, or one could not tell it from a lesson that fell out in the others.
	if (isOneParity && ofParity.length >= 2 && all.length > ofParity.length && seen.length > ofParity.length * leastOften)
		return seen.length >= 2 ? (parity(seen[0]!) ? 'oneven' : 'even') : null;
	return seen.length >= all.length * leastOften ? 'elke' : null;
}

/** By its place in the week a lesson is known again in the next file, when its subject, teacher or room is another one. */
export const withKey = (pattern: Omit<ReadPattern, 'sourceKey'>): ReadPattern => ({
	...pattern,
	sourceKey: [pattern.group.toLowerCase(), pattern.weekday, pattern.startsAt, pattern.weeks].join('|')
});

/** Two lessons in one place of the week (half groups) keep each a key of its own. */
export function withOwnKeys(patterns: readonly ReadPattern[]): ReadPattern[] {
	const counts = new Map<string, number>();
	return patterns.map((pattern) => {
		const count = (counts.get(pattern.sourceKey) ?? 0) + 1;
		counts.set(pattern.sourceKey, count);
		return count === 1 ? pattern : { ...pattern, sourceKey: `${pattern.sourceKey}|${count}` };
	});
}
