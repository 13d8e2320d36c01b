/**
 * The goal card (*leskaart*): goals of the pupil marked in each lesson, by the pupil and by who sees it; the reward that was
 * agreed. No school document sets figures for it: what earns the reward is agreed with each pupil. Pure.
 */
import type { LessonKind } from '#modules/rooster/index.ts';

/** Not, a bit, fully. */
export const marks = [0, 1, 2] as const;
export type Mark = (typeof marks)[number];

/** Whose mark it is. What both say stands side by side. */
export type Side = 'pupil' | 'adult';

/** Over what the marks are counted. */
export const rewardSpans = ['dag', 'week'] as const;
export type RewardPer = (typeof rewardSpans)[number];

export const mostGoals = 3;
/** A card is for weeks, not for a year: longer than this one makes the next. */
export const mostWeeks = 12;
/** What was forgotten can be marked by an adult for so many days. */
export const daysToCatchUp = 7;

export type RewardRule = { needed: number; outOf: number; per: RewardPer };
export type CardDates = { fromOn: string; untilOn: string; stoppedOn: string | null };

/** Whether the card is in use on this day; on the day on which it is stopped it is not any more. */
export const runsOn = ({ fromOn, untilOn, stoppedOn }: CardDates, day: string): boolean =>
	fromOn <= day && day <= untilOn && (stoppedOn === null || day < stoppedOn);

/** What is marked: a lesson of the timetable, or a free line of the card. Times are `HH:MM`. */
export type Slot = {
	key: string;
	kind: LessonKind;
	/** What it is called; empty where the kind of lesson says it. */
	name: string;
	startsAt: string | null;
	endsAt: string | null;
	/** Who gives it on that day. */
	teacherId: string | null;
};

type Lesson = {
	id: string;
	kind: LessonKind;
	title: string;
	subjectName: string | null;
	startsAt: string;
	endsAt: string;
	teacherId: string | null;
};

const lastSchoolDay = 5;

/**
 * What is marked on a day, in the order of the day: the lessons of the timetable, not its breaks. Where no timetable is drawn
 * for the pupil at all (`lessons` is null): the free lines, on school days.
 */
export function slotsOf(lessons: readonly Lesson[] | null, lines: readonly string[], weekday: number): Slot[] {
	if (lessons === null) {
		if (weekday > lastSchoolDay) return [];
		return lines.map((name, at) => ({
			key: `regel-${at + 1}`,
			kind: 'les',
			name,
			startsAt: null,
			endsAt: null,
			teacherId: null
		}));
	}
	return lessons
		.filter(({ kind }) => kind !== 'pauze')
		.map(({ id, kind, title, subjectName, startsAt, endsAt, teacherId }) => ({
			key: id,
			kind,
			name: title || (subjectName ?? ''),
			startsAt,
			endsAt,
			teacherId
		}));
}

/** Lessons that were marked and have since left the timetable stay on their day. */
export function withMarked(slots: readonly Slot[], given: readonly Given[]): Slot[] {
	const known = new Set(slots.map(({ key }) => key));
	const gone = new Map<string, Slot>();
	for (const { slot, slotName, slotKind, startsAt, endsAt } of given) {
		if (!known.has(slot))
			gone.set(slot, { key: slot, kind: slotKind, name: slotName, startsAt, endsAt, teacherId: null });
	}
	return [...slots, ...gone.values()].toSorted(
		(a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? '') || (a.startsAt ? 0 : a.key.localeCompare(b.key))
	);
}

/** The slot that is now, or was last; before the first: the first. Without times the first that is open. */
export function slotNow(slots: readonly Slot[], time: string, isOpen: (slot: Slot) => boolean): Slot | undefined {
	const begun = slots.filter(({ startsAt }) => startsAt !== null && startsAt <= time);
	return begun.at(-1) ?? slots.find(isOpen) ?? slots[0];
}

/** The day is over when its last lesson is; without times from two o'clock. */
export function isDayOver(slots: readonly Pick<Slot, 'endsAt'>[], time: string): boolean {
	const ends = slots.flatMap(({ endsAt }) => endsAt ?? []);
	return (ends.length > 0 ? ends.toSorted().at(-1)! : '14:00') <= time;
}

/** One row as it was kept. */
export type Given = {
	id: string;
	goalId: string;
	onDay: string;
	slot: string;
	slotName: string;
	slotKind: LessonKind;
	startsAt: string | null;
	endsAt: string | null;
	side: Side;
	value: Mark | null;
	byId: string;
	correctsId: string | null;
};

/** The marks that count: those after which no other came, and that were not taken back. */
export function counting<G extends Pick<Given, 'id' | 'correctsId' | 'value'>>(given: readonly G[]): G[] {
	const corrected = new Set(given.flatMap(({ correctsId }) => correctsId ?? []));
	return given.filter(({ id, value }) => !corrected.has(id) && value !== null);
}

/** The row after which the next one of this side comes, also when that took a mark back. */
export function lastOf<G extends Given>(
	given: readonly G[],
	cell: Pick<Given, 'goalId' | 'onDay' | 'slot' | 'side'>
): G | undefined {
	const corrected = new Set(given.flatMap(({ correctsId }) => correctsId ?? []));
	return given.find(
		(row) =>
			row.goalId === cell.goalId &&
			row.onDay === cell.onDay &&
			row.slot === cell.slot &&
			row.side === cell.side &&
			!corrected.has(row.id)
	);
}

export type Cell = Partial<Record<Side, Mark>>;

/** What both said of one goal in one slot. */
export function cellOf(given: readonly Given[], goalId: string, onDay: string, slot: string): Cell {
	const cell: Cell = {};
	for (const row of counting(given)) {
		if (row.goalId === goalId && row.onDay === onDay && row.slot === slot) cell[row.side] = row.value!;
	}
	return cell;
}

/** What a cell counts for: the mark of the adult; where none marked, that of the pupil. */
export const worthOf = ({ adult, pupil }: Cell): Mark | null => adult ?? pupil ?? null;

export type Standing = {
	/** Marks "a bit" or "fully". */
	good: number;
	/** So many of them earn the reward. */
	required: number;
	/** Of so many that can be given. */
	cells: number;
	isEarned: boolean;
};

/**
 * Where the reward stands: `needed` of `outOf`, for as many marks as the day or the week holds, rounded up. "8 of 10" asks 10
 * of the 12 marks of a day with six lessons and two goals. Where nothing can be marked, nothing is earned.
 */
export function standingOf({ needed, outOf }: RewardRule, cells: readonly Cell[]): Standing {
	const good = cells.filter((cell) => (worthOf(cell) ?? 0) > 0).length;
	const required = Math.ceil((cells.length * needed) / outOf);
	return { good, required, cells: cells.length, isEarned: cells.length > 0 && good >= required };
}

export type CardDay = { day: string; slots: readonly Slot[]; cells: readonly Cell[] };

/**
 * The days that count for a reward of a week: a day that is over and on which nobody marked anything (the pupil was ill) asks
 * nothing.
 */
export const daysThatCount = <D extends CardDay>(days: readonly D[], today: string): D[] =>
	days.filter(({ day, cells }) => day >= today || cells.some((cell) => worthOf(cell) !== null));
