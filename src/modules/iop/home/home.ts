/** What a pupil has to do with the own goals on a day. Pure: days and instants come in. */
import { isWorkedOn, runsOn, slipMinutes, type Goal, type Moment } from '#modules/plan/index.ts';
import { addDays, weekdayOf } from '#platform/text/dates.ts';

/** A lesson of the day, as far as the pupil's page needs it. */
export type LessonToday = { subject: string | null; title: string; startsAt: string; endsAt: string; room: string };

/** So many weeks a first page looks back: its charts, and its answer to how it goes. */
export const weeksBack = 10;

/** The most goals that are shown at once (I1); a school may run more. */
export const mostShown = 3;

/** The most that is asked at once beside the goal: the page has sixty words, and what waits comes when the first is done. */
export const mostAsked = 2;

/**
 * The goals that are worked on in the lessons of this day, in the order in which they began. Without a timetable the days
 * of the week decide, whatever the subject.
 */
export function goalsOfDay<G extends Goal>(
	goals: readonly G[],
	{ day, weekday, lessons }: { day: string; weekday: number; lessons: readonly LessonToday[] | null }
): G[] {
	const moments: Moment[] | undefined = lessons?.map(({ subject }) => ({ weekday, subject }));
	return goals.filter(
		(goal) =>
			runsOn(goal, day) &&
			(moments
				? isWorkedOn(goal, moments)
				: isWorkedOn({ weekdays: goal.weekdays, subjects: [] }, [{ weekday, subject: null }]))
	);
}

/**
 * The goal that comes first after this day, and when; by the days of the goals alone, because a timetable of another day may
 * still change. A goal without days is worked on from Monday to Friday. Null when none runs.
 */
export function goalAhead<G extends Goal>(goals: readonly G[], day: string): { goal: G; on: string } | null {
	for (let ahead = 1; ahead <= 7; ahead++) {
		const on = addDays(day, ahead);
		const weekday = weekdayOf(on);
		const goal = goals.find(({ weekdays }) => (weekdays.length > 0 ? weekdays.includes(weekday) : weekday <= 5));
		if (goal) return { goal, on };
	}
	return null;
}

/** Which goal stands in front: the one that was asked for, else the first that nothing was said of, else the first. */
export function goalInFront<G extends { id: string; given: unknown }>(
	goals: readonly G[],
	askedFor: string | null
): G | undefined {
	return goals.find(({ id }) => id === askedFor) ?? goals.find(({ given }) => given === null) ?? goals[0];
}

/** A tap can be taken back while it can still be a slip; later the pupil taps again, and both stand. */
export const mayTakeBack = (given: { at: Date }, now: Date): boolean =>
	now.getTime() - given.at.getTime() < slipMinutes * 60_000;

/** The lesson that comes next, or is now. */
export const nextLesson = (lessons: readonly LessonToday[] | null, time: string): LessonToday | null =>
	lessons?.find(({ endsAt }) => endsAt > time) ?? null;
